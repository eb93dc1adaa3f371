using Microsoft.CodeAnalysis;
using Plimsoll.Model;

namespace Plimsoll.Evaluation;

/// <summary>A member that yields Kubernetes objects.</summary>
internal sealed record BundleMember(ISymbol Symbol, SyntaxNode Declaration, bool IsSequence, Declarations Declarations);
