using Microsoft.CodeAnalysis.Diagnostics;
using Plimsoll.Emission;

namespace Plimsoll.Generators;

/// <summary>What the project file says about emission.</summary>
internal sealed record EmissionOptions(bool IsEnabled, OutputLayout Layout)
{
    public static EmissionOptions From(AnalyzerConfigOptions options) => new(
        !Is(options, "PlimsollEnabled", "false"),
        Is(options, "PlimsollOutputLayout", "single") ? OutputLayout.Single : OutputLayout.Files);

    private static bool Is(AnalyzerConfigOptions options, string property, string value) =>
        options.TryGetValue($"build_property.{property}", out var actual) && string.Equals(actual.Trim(), value, StringComparison.OrdinalIgnoreCase);
}
