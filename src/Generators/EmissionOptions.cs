using Microsoft.CodeAnalysis.Diagnostics;
using Plimsoll.Emission;
using Plimsoll.Evaluation;

namespace Plimsoll.Generators;

/// <summary>What the project file says about emission.</summary>
internal sealed record EmissionOptions(bool IsEnabled, OutputLayout Layout, ProjectFacts Project)
{
    public static EmissionOptions From(AnalyzerConfigOptions options) => new(
        !Is(options, "PlimsollEnabled", "false"),
        Is(options, "PlimsollOutputLayout", "single") ? OutputLayout.Single : OutputLayout.Files,
        ProjectFacts.Of(options));

    private static bool Is(AnalyzerConfigOptions options, string property, string value) =>
        options.TryGetValue($"build_property.{property}", out var actual) && string.Equals(actual.Trim(), value, StringComparison.OrdinalIgnoreCase);
}
