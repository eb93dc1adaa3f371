using Plimsoll.Yaml;

namespace Plimsoll.Model;

/// <summary>A key with its value. Keys that are not strings carry the text that Kubernetes' conversion to JSON gives them.</summary>
public sealed class MappingEntry
{
    private readonly SourceFile _file;
    private readonly int _start;

    // Merged entries are few: the sign of the length tells them, and saves a word in each of the others.
    private readonly int _length;

    // Null while nobody has asked for a key that stands in the text as it is.
    private string? _key;

    public MappingEntry(string key, SourceSpan keySpan, Node value)
        : this(keySpan, value, keySpan.Length) => _key = key;

    /// <summary>A key that stands in the text of its file as it is: taken from there when asked for.</summary>
    internal MappingEntry(SourceSpan keySpan, Node value)
        : this(keySpan, value, keySpan.Length)
    {
    }

    private MappingEntry(SourceSpan keySpan, Node value, int length)
    {
        Value = value;
        _file = keySpan.File;
        _start = keySpan.Start;
        _length = length;
    }

    // Two threads may both take it; they take the same.
    public string Key => _key ??= StringPool.Get(((TextFile)_file).Text, _start, KeyLength);

    public SourceSpan KeySpan => new(_file, _start, KeyLength);

    public Node Value { get; }

    /// <summary>From the key's first character to the value's last.</summary>
    public SourceSpan Span => ReferenceEquals(_file, Value.Span.File) && Value.Span.End >= KeySpan.End
        ? SourceSpan.FromBounds(_file, _start, Value.Span.End)
        : KeySpan;

    /// <summary>Came in through a merge key (<c>&lt;&lt;</c>): it stands in another mapping's text.</summary>
    public bool IsMerged => _length < 0;

    private int KeyLength => IsMerged ? ~_length : _length;

    /// <summary>The same entry, as another mapping has it through a merge key.</summary>
    internal MappingEntry Merge() => IsMerged ? this : new MappingEntry(KeySpan, Value, ~_length) { _key = _key };

    internal MappingEntry WithValue(Node value) => new(KeySpan, value, _length) { _key = _key };

    internal bool HasKey(string key)
    {
        // Keys are asked for much more often than there are any: most differ in length or in their first letter.
        var known = _key ?? Key;
        return known.Length == key.Length && (key.Length == 0 || (known[0] == key[0] && string.Equals(known, key, StringComparison.Ordinal)));
    }

    internal bool HasKeyOf(MappingEntry other)
    {
        if (_key is not null)
            return other.HasKey(_key);
        if (other._key is not null)
            return HasKey(other._key);
        if (KeyLength != other.KeyLength)
            return false;
        var text = ((TextFile)_file).Text;
        var otherText = ((TextFile)other._file).Text;
        return text[_start] == otherText[other._start] && string.CompareOrdinal(text, _start, otherText, other._start, KeyLength) == 0;
    }

    public override string ToString() => $"{Key}: {Value}";
}
