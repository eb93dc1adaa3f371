using Microsoft.CodeAnalysis.Diagnostics;

namespace Plimsoll.Evaluation;

/// <summary>What evaluation takes of the project besides its code.</summary>
/// <param name="Version">The project's <c>Version</c>, which charts have that say no other; null where it is not known.</param>
public sealed record ProjectFacts(string? Version)
{
    /// <summary>Nothing is known of the project.</summary>
    public static ProjectFacts None { get; } = new((string?)null);

    /// <summary>What the project file says.</summary>
    /// <param name="globalOptions">The options that hold for the whole project.</param>
    public static ProjectFacts Of(AnalyzerConfigOptions globalOptions) =>
        globalOptions.TryGetValue("build_property.Version", out var version) && version.Trim() is { Length: > 0 } known ? new ProjectFacts(known) : None;
}
