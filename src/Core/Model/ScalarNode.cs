namespace Plimsoll.Model;

/// <summary>
/// A string, number, boolean or null. <see cref="Text"/> is the string's content, or the JSON text of any other kind
/// (<c>yes</c> in YAML is the boolean <c>true</c>).
/// </summary>
public class ScalarNode : Node
{
    private string? _text;

    public ScalarNode(SourceSpan span, ScalarKind kind, string text)
        : base(span)
    {
        Kind = kind;
        _text = text;
    }

    /// <summary>A string that stands in the text of its file as it is, but for quotes around it: taken from there when asked for.</summary>
    internal ScalarNode(SourceSpan span)
        : base(span)
    {
    }

    public ScalarKind Kind { get; }

    // Two threads may both take it; they take the same.
    public string Text => _text ??= TakeText();

    /// <summary>The text as written when that differs from <see cref="Text"/>: <c>yes</c> for a <c>true</c>, <c>0o17</c> for 15.</summary>
    public virtual string? Written => null;

    public bool IsNull => Kind == ScalarKind.Null;

    public override string ToString() => Kind == ScalarKind.String ? $"\"{Text}\"" : Text;

    private string TakeText()
    {
        var text = ((TextFile)Span.File).Text;
        return text[Span.Start] is '"' or '\'' ? text.Substring(Span.Start + 1, Span.Length - 2) : text.Substring(Span.Start, Span.Length);
    }
}
