using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Charts;
using Plimsoll.Model;

namespace Plimsoll.Evaluation;

/// <summary>A class marked <c>[Manifests]</c> or <c>[HelmChart]</c> with the members that are definitions, in the order of the source.</summary>
internal sealed record Bundle(INamedTypeSymbol Type, string Name, string? Folder, Declarations Declarations, IReadOnlyList<BundleMember> Members)
{
    /// <summary>What it says of its chart; null for a bundle that is none.</summary>
    public ChartDeclaration? Chart { get; init; }
}
