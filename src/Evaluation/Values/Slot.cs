using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Values;

/// <summary>What a field or property holds, and the identifier or key expression under which it was last assigned.</summary>
internal readonly record struct Slot(Value Value, SyntaxNode? Key);
