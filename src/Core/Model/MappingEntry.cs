namespace Plimsoll.Model;

/// <summary>A key with its value. Keys that are not strings carry the text that Kubernetes' conversion to JSON gives them.</summary>
public sealed class MappingEntry
{
    private readonly SourceFile _file;
    private readonly int _start;

    // Merged entries are few: the sign of the length tells them, and saves a word in each of the others.
    private readonly int _length;

    public MappingEntry(string key, SourceSpan keySpan, Node value, bool isMerged = false)
    {
        Key = key;
        Value = value;
        _file = keySpan.File;
        _start = keySpan.Start;
        _length = isMerged ? ~keySpan.Length : keySpan.Length;
    }

    public string Key { get; }

    public SourceSpan KeySpan => new(_file, _start, IsMerged ? ~_length : _length);

    public Node Value { get; }

    /// <summary>From the key's first character to the value's last.</summary>
    public SourceSpan Span => ReferenceEquals(_file, Value.Span.File) && Value.Span.End >= KeySpan.End
        ? SourceSpan.FromBounds(_file, _start, Value.Span.End)
        : KeySpan;

    /// <summary>Came in through a merge key (<c>&lt;&lt;</c>): it stands in another mapping's text.</summary>
    public bool IsMerged => _length < 0;

    public override string ToString() => $"{Key}: {Value}";
}
