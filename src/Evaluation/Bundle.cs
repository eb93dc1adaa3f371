using Microsoft.CodeAnalysis;
using Plimsoll.Model;

namespace Plimsoll.Evaluation;

/// <summary>A class marked <c>[Manifests]</c> with the members that are definitions, in the order of the source.</summary>
internal sealed record Bundle(INamedTypeSymbol Type, string Name, string? Folder, Declarations Declarations, IReadOnlyList<BundleMember> Members);
