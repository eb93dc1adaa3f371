using Microsoft.CodeAnalysis;
using Plimsoll.Model;

namespace Plimsoll.Evaluation;

/// <summary>A member that yields Kubernetes objects. <paramref name="Kind"/> is theirs as its type says; null when the type leaves it open.</summary>
internal sealed record BundleMember(ISymbol Symbol, SyntaxNode Declaration, bool IsSequence, string? Kind, Declarations Declarations);
