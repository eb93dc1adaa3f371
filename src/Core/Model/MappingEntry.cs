namespace Plimsoll.Model;

/// <summary>A key with its value. Keys that are not strings carry the text that Kubernetes' conversion to JSON gives them.</summary>
public sealed class MappingEntry(string key, SourceSpan keySpan, Node value, bool isMerged = false)
{
    public string Key { get; } = key;

    public SourceSpan KeySpan { get; } = keySpan;

    public Node Value { get; } = value;

    /// <summary>From the key's first character to the value's last.</summary>
    public SourceSpan Span => ReferenceEquals(KeySpan.File, Value.Span.File) && Value.Span.End >= KeySpan.End
        ? SourceSpan.FromBounds(KeySpan.File, KeySpan.Start, Value.Span.End)
        : KeySpan;

    /// <summary>Came in through a merge key (<c>&lt;&lt;</c>): it stands in another mapping's text.</summary>
    public bool IsMerged { get; } = isMerged;

    public override string ToString() => $"{Key}: {Value}";
}
