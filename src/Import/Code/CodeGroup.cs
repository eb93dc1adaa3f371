namespace Plimsoll.Import.Code;

/// <summary>An expression with members: <c>new() { … }</c>, <c>new Dictionary&lt;string, string&gt; { … }</c>, <c>[ … ]</c>.</summary>
/// <param name="Opening">What stands before the brace; empty for a collection expression.</param>
/// <param name="Members">What stands between.</param>
internal sealed record CodeGroup(string Opening, IReadOnlyList<CodeMember> Members) : CodeExpression
{
    public bool IsList => Opening.Length == 0;

    /// <summary>Labels of an object or of a selector, which several objects may share.</summary>
    public bool IsLabels { get; init; }

    /// <summary>Labels that select, rather than those that an object has.</summary>
    public bool IsSelector { get; init; }

    /// <summary>Without members.</summary>
    public string Empty => IsList ? "[]" : Opening.EndsWith(')') || Opening.EndsWith(']') ? Opening + (Opening.EndsWith(']') ? " { }" : "") : Opening + "()";
}
