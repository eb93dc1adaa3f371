namespace Plimsoll.Model;

/// <summary>
/// A string, number, boolean or null. <see cref="Text"/> is the string's content, or the JSON text of any other kind
/// (<c>yes</c> in YAML is the boolean <c>true</c>).
/// </summary>
public sealed class ScalarNode(SourceSpan span, ScalarKind kind, string text) : Node(span)
{
    public ScalarKind Kind { get; } = kind;

    public string Text { get; } = text;

    /// <summary>The text as written when that differs from <see cref="Text"/>: <c>yes</c> for a <c>true</c>, <c>0o17</c> for 15.</summary>
    public string? Written { get; init; }

    public bool IsNull => Kind == ScalarKind.Null;

    public override string ToString() => Kind == ScalarKind.String ? $"\"{Text}\"" : Text;
}
