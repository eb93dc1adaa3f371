using System.Globalization;
using System.Text;
using Plimsoll.Kubernetes;

namespace Plimsoll.Model;

/// <summary>
/// A place in an object, like Kubernetes' own <c>field.Path</c>, together with the node found there, if any. Asking a field
/// for a child always answers: a missing child remembers its nearest existing ancestor, which is where a finding about
/// something missing points.
/// </summary>
public sealed class Field
{
    private const int NoIndex = -1;

    private readonly Field? _parent;

    // Of what is written under a key its entry; of what is absent the key.
    private readonly object? _place;
    private readonly int _index = NoIndex;

    // What is there is asked for again and again, and made once, whatever thread asks.
    private Field?[]? _children;

    /// <summary>The root of an object.</summary>
    public Field(Node root) => Node = root;

    private Field(Field parent, string key)
    {
        _parent = parent;
        _place = key;
        // Of what is unknown, everything is.
        Node = parent.Node switch
        {
            null => null,
            MappingNode mapping => mapping.Rest,
            _ => parent.IsUnknown ? parent.Node : null,
        };
    }

    private Field(Field parent, MappingEntry entry)
    {
        _parent = parent;
        _place = entry;
        // Kubernetes drops nulls when it decodes: a null is an absent field.
        Node = IsNull(entry) ? null : entry.Value;
    }

    private Field(Field parent, int index, Node node)
    {
        _parent = parent;
        _index = index;
        Node = node;
    }

    /// <summary>What stands here; null when absent (or null in the text).</summary>
    public Node? Node { get; }

    public Field? Parent => _parent;

    /// <summary>The key under which the parent mapping holds this field; null for items and for the root.</summary>
    public string? Key => _place as string ?? Entry?.Key;

    /// <summary>The place of an item in its sequence, from 0; negative for anything else.</summary>
    internal int Index => _index;

    /// <summary>Absent, and known to be: an unknown value is not absent.</summary>
    public bool IsAbsent => Node is null;

    public bool IsPresent => Node is not null;

    /// <summary>There is something, but nobody can know what: an expression without a value, or an unfilled placeholder.</summary>
    public bool IsUnknown => Node is UnknownNode || (Node is ScalarNode { Kind: ScalarKind.String } scalar && Placeholder.IsIn(scalar.Text));

    /// <summary>A mapping of which some entries are unknown.</summary>
    public bool IsOpen => Mapping is { Rest: not null };

    public MappingNode? Mapping => Node as MappingNode;

    private MappingEntry? Entry => _place as MappingEntry;

    /// <summary>
    /// The string that stands here; null when there is none, or when it is a template placeholder that nobody filled in.
    /// </summary>
    public string? Text => Node is ScalarNode { Kind: ScalarKind.String } scalar && !Placeholder.IsIn(scalar.Text) ? scalar.Text : null;

    /// <summary>The whole number that stands here; null when there is none.</summary>
    public long? Integer => Node is ScalarNode { Kind: ScalarKind.Integer } scalar
        && long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The boolean that stands here; null when there is none.</summary>
    public bool? Boolean => Node is ScalarNode { Kind: ScalarKind.Boolean } scalar ? scalar.Text == "true" : null;

    /// <summary>The resource quantity that stands here, as string or number; null when there is none that the API would take.</summary>
    public Quantity? Quantity => QuantityText is { } text && Kubernetes.Quantity.TryParse(text, out var value, out _) ? value : null;

    /// <summary>The text that the API would read a quantity from; null for anything that is neither string nor number, and for placeholders.</summary>
    public string? QuantityText => Node is ScalarNode { Kind: ScalarKind.String or ScalarKind.Integer or ScalarKind.Float } scalar
        && !Placeholder.IsIn(scalar.Text) ? scalar.Text : null;

    public Field this[string key] =>
        Node is MappingNode mapping && mapping.IndexOf(key) is >= 0 and var index ? Child(mapping, index) : new Field(this, key);

    /// <summary>The items of a sequence; none when this is anything else.</summary>
    public ReadOnlyArray<Field> Items
    {
        get
        {
            if (Node is not SequenceNode { Items.Count: > 0 and var count } sequence)
                return default;
            if (_children is { } known)
                return new ReadOnlyArray<Field>((Field[])known!);
            var items = new Field[count];
            for (var i = 0; i < items.Length; i++)
                items[i] = new Field(this, i, sequence.Items[i]);
            return new ReadOnlyArray<Field>(Interlocked.CompareExchange(ref _children, items, null) is { } other ? (Field[])other! : items);
        }
    }

    /// <summary>The entries of a mapping as fields, without nulls; none when this is anything else.</summary>
    public ReadOnlyArray<Field> Entries
    {
        get
        {
            if (Node is not MappingNode mapping)
                return default;
            var count = mapping.Entries.Count;
            for (var i = 0; i < mapping.Entries.Count; i++)
            {
                if (IsNull(mapping.Entries[i]))
                    count--;
            }

            if (count == 0)
                return default;
            var entries = new Field[count];
            count = 0;
            for (var i = 0; i < mapping.Entries.Count; i++)
            {
                if (!IsNull(mapping.Entries[i]))
                    entries[count++] = Child(mapping, i);
            }

            return new ReadOnlyArray<Field>(entries);
        }
    }

    /// <summary>A descendant by keys: <c>field.At("spec", "template", "spec")</c>.</summary>
    public Field At(params string[] keys)
    {
        var current = this;
        foreach (var key in keys)
            current = current[key];
        return current;
    }

    /// <summary>The place of the key, where the field is written under one.</summary>
    public SourceSpan? KeySpan => Entry?.KeySpan;

    /// <summary>This field or its nearest ancestor that exists.</summary>
    public Field NearestPresent
    {
        get
        {
            var current = this;
            while (current.IsAbsent && current._parent is { } parent)
                current = parent;
            return current;
        }
    }

    /// <summary>
    /// Where a finding points. A scalar: its text. Anything larger: its key; for an item of a list its <c>name</c> entry, else
    /// its first line, and in C# the head of the expression that creates it. Something absent: where its nearest ancestor is.
    /// </summary>
    public SourceSpan Anchor
    {
        get
        {
            var current = NearestPresent;
            return current.Node switch
            {
                null => default,
                { Head: { } head } => head,
                MappingNode or SequenceNode when current.Entry is { } entry => entry.KeySpan,
                MappingNode mapping when current._parent is null => RootAnchor(mapping),
                MappingNode mapping when mapping.TryGetEntry("name", out var name) => name.Span,
                MappingNode { Entries: [var first, ..] } => first.KeySpan,
                var node => node.Span,
            };
        }
    }

    /// <summary>The path from the object's root, as Kubernetes writes it: <c>spec.containers[0].image</c>; empty for the root.</summary>
    public string Path
    {
        get
        {
            var parts = new Stack<Field>();
            for (var current = this; current._parent is not null; current = current._parent)
                parts.Push(current);
            var path = new StringBuilder();
            foreach (var part in parts)
            {
                if (part._index != NoIndex)
                    path.Append('[').Append(part._index).Append(']');
                else if (part.Key is { } key && IsPlainKey(key))
                    path.Append(path.Length == 0 ? "" : ".").Append(key);
                else
                    path.Append("['").Append(part.Key).Append("']");
            }

            return path.ToString();
        }
    }

    public override string ToString() => $"{Path}: {Node?.ToString() ?? "absent"}";

    private static bool IsNull(MappingEntry entry) => entry.Value is ScalarNode { IsNull: true };

    private Field Child(MappingNode mapping, int index)
    {
        var children = _children ?? Interlocked.CompareExchange(ref _children, new Field?[mapping.Entries.Count], null) ?? _children;
        return children[index] ?? Interlocked.CompareExchange(ref children[index], new Field(this, mapping.Entries[index]), null) ?? children[index]!;
    }

    private static SourceSpan RootAnchor(MappingNode root)
    {
        if (root["metadata"] is MappingNode metadata && metadata.TryGetEntry("name", out var name))
            return name.Value.Span;
        return root.TryGetEntry("kind", out var kind) ? kind.Value.Span : root.Entries is [var first, ..] ? first.KeySpan : root.Span;
    }

    private static bool IsPlainKey(string key)
    {
        foreach (var c in key)
        {
            if (c is '.' or '/' or '[' or ']' or '\'' or ' ')
                return false;
        }

        return key.Length > 0;
    }
}
