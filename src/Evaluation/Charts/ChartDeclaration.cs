using Microsoft.CodeAnalysis;
using Plimsoll.Charts;

namespace Plimsoll.Evaluation.Charts;

/// <summary>What a class marked <c>[HelmChart]</c> says of its chart besides the definitions.</summary>
/// <param name="Metadata">What goes to Chart.yaml.</param>
/// <param name="Constructor">The constructor that takes the values and the release; either may be missing. Null for a static class.</param>
/// <param name="ValuesType">The type of the values; null for a chart without.</param>
/// <param name="Profiles">In the order of the source.</param>
/// <param name="Dependencies">In the order of the source.</param>
/// <param name="Notes">The text of NOTES.txt; null for none.</param>
/// <param name="Place">The attribute, where problems of the chart as a whole are reported.</param>
internal sealed record ChartDeclaration(
    ChartMetadata Metadata,
    IMethodSymbol? Constructor,
    INamedTypeSymbol? ValuesType,
    IReadOnlyList<ProfileDeclaration> Profiles,
    IReadOnlyList<DependencyDeclaration> Dependencies,
    IPropertySymbol? Notes,
    SyntaxNode Place)
{
    /// <summary>False when something that it says is wrong: then nothing can be emitted.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Whether a parameter of the constructor is the release; the other one is the values.</summary>
    public static bool IsRelease(IParameterSymbol parameter) => parameter.Type is { Name: "Release" } type && Interpretation.KnownSymbols.FullNameOf(type) == "Plimsoll.Release";

    /// <summary>Changes with everything that is said by attributes.</summary>
    public string Key => string.Join(
        "\n",
        Profiles.Select(static profile => $"{profile.Name} {profile.Property.Name}")
            .Concat(Dependencies.Select(static dependency => $"{dependency.Requirement.Key} {dependency.Chart?.ToDisplayString()}"))
            .Prepend(ChartFile.Write(Metadata))
            .Append($"{ValuesType?.ToDisplayString()} {Notes?.Name} {IsComplete}"));
}
