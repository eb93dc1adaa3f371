using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Values;

/// <summary>A value that cannot be known; whatever is computed from it is this same value.</summary>
internal sealed class UnknownValue(string reason, SyntaxNode? origin) : Value(origin)
{
    public string Reason { get; } = reason;

    public override string ToString() => $"(unknown: {Reason})";
}
