using System.Runtime.CompilerServices;
using Plimsoll.Model;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml;

/// <summary>Makes nodes of one document's syntax: resolves scalars as Kubernetes does, aliases, merge keys and duplicate keys.</summary>
internal sealed class DocumentComposer(TextFile file, DocumentSyntax syntax, int start)
{
    /// <summary>No manifest nests deeper; text that does is an attack on whoever walks it.</summary>
    private const int DeepestNesting = 200;

    /// <summary>How many nodes aliases may add by repetition, as Kubernetes' own parser bounds it.</summary>
    private const long MostExpandedNodes = 400_000;

    /// <summary>An API server takes no request above 3 MiB.</summary>
    private const int LongestScalar = 3 << 20;

    private const string NotYaml = "its text is not YAML";
    private const string FromTemplate = "a template decides about it";

    private readonly SyntaxItem[] _items = syntax.Items;
    private List<SyntaxProblem>? _problems;
    private List<DuplicateKey>? _duplicates;
    private HashSet<SyntaxError>? _saidOnce;
    private Dictionary<string, Node?>? _anchors;
    private Dictionary<Node, long>? _sizes;
    private TagHandles? _handles;
    private bool _hasUnknown;

    /// <summary>The innermost block collection that is being composed; negative at the top.</summary>
    private int _block = -1;
    private long _expanded;

    /// <summary>Null for a document without content.</summary>
    public ManifestDocument? Compose()
    {
        foreach (var diagnostic in syntax.Diagnostics)
            (_problems ??= []).Add(new SyntaxProblem(new SourceSpan(file, start + diagnostic.Start, diagnostic.Length), diagnostic.Error, diagnostic.Argument));
        Node? root = null;
        for (var i = 0; i < syntax.Count && root is null;)
        {
            if (_items[i].Kind is SyntaxKind.Anchor or SyntaxKind.Tag || IsNode(i))
                root = ComposeNode(ref i, syntax.Count, depth: 0);
            else
                i = _items[i].Next;
        }

        if (root is ScalarNode { IsNull: true })
            root = null;
        if (root is null && _problems is null)
            return null;
        _problems?.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return new ManifestDocument(new SourceSpan(file, start, syntax.Length), root)
        {
            Problems = _problems ?? (IReadOnlyList<SyntaxProblem>)[],
            DuplicateKeys = _duplicates ?? (IReadOnlyList<DuplicateKey>)[],
            HasUnknown = _hasUnknown,
        };
    }

    private bool IsNode(int index) => _items[index].Kind is >= SyntaxKind.Alias and <= SyntaxKind.FlowPair;

    /// <summary>The node at an index, behind its properties; null when there is none before the end.</summary>
    private Node? ComposeNode(ref int index, int end, int depth)
    {
        var anchor = -1;
        var tag = -1;
        while (index < end && !IsNode(index))
        {
            if (_items[index].Kind == SyntaxKind.ValueIndicator)
                return null;
            if (_items[index].Kind == SyntaxKind.Anchor)
                anchor = index;
            else if (_items[index].Kind == SyntaxKind.Tag)
                tag = index;
            index = _items[index].Next;
        }

        if (index >= end)
            return null;
        var at = index;
        index = _items[at].Next;
        if (anchor >= 0)
            Anchors[Name(anchor)] = null;
        var node = ComposeNode(at, tag, depth);
        if (anchor >= 0)
            Anchors[Name(anchor)] = node;
        return node;
    }

    private Node ComposeNode(int index, int tag, int depth)
    {
        ref var item = ref _items[index];
        switch (item.Kind)
        {
            case SyntaxKind.Alias:
                return Resolve(index);
            case SyntaxKind.TemplateValue:
                return Unknown(SpanOf(index), FromTemplate);
            case SyntaxKind.BlockMapping or SyntaxKind.FlowMapping or SyntaxKind.FlowPair or SyntaxKind.BlockSequence or SyntaxKind.FlowSequence:
                if (depth >= DeepestNesting)
                {
                    Complain(SyntaxError.NestedTooDeep, new SourceSpan(file, start + item.Start, 1), DeepestNesting.ToString(System.Globalization.CultureInfo.InvariantCulture));
                    return Unknown(SpanOf(index), NotYaml);
                }

                var block = _block;
                if (item.Kind is SyntaxKind.BlockMapping or SyntaxKind.BlockSequence)
                    _block = index;
                Node collection = item.Kind is SyntaxKind.BlockSequence or SyntaxKind.FlowSequence ? ComposeSequence(index, depth) : ComposeMapping(index, depth);
                _block = block;
                return collection;
            default:
                return ComposeScalar(index, tag);
        }
    }

    private SequenceNode ComposeSequence(int index, int depth)
    {
        var end = _items[index].Next;
        var isOpen = IsOpen(index);
        var items = new Node[CountChildren(index, SyntaxKind.SequenceItem) + (isOpen ? 1 : 0)];
        var size = 1L;
        var count = 0;
        for (var i = index + 1; i < end; i = _items[i].Next)
        {
            if (_items[i].Kind != SyntaxKind.SequenceItem)
                continue;
            var child = i + 1;
            if (child < _items[i].Next && _items[child].Kind == SyntaxKind.BlockEntryIndicator)
                child++;
            var item = IsSimple(child, _items[i].Next) ? ComposePlain(child) : ComposeNode(ref child, _items[i].Next, depth + 1) ?? Empty(i);
            items[count++] = item;
            size += SizeOf(item);
        }

        if (isOpen)
            items[count] = Rest(index);
        return Sized(new SequenceNode(SpanOf(index), items), size);
    }

    private MappingNode ComposeMapping(int index, int depth)
    {
        var end = _items[index].Next;
        var builder = new MappingBuilder(CountChildren(index, SyntaxKind.MappingEntry), (_items[index].Flags & SyntaxFlags.HasTemplate) != 0);
        var size = 1L;
        var isOpen = IsOpen(index);
        for (var i = index + 1; i < end; i = _items[i].Next)
        {
            if (_items[i].Kind != SyntaxKind.MappingEntry)
                continue;
            isOpen |= !ComposeEntry(ref builder, i, depth, ref size);
        }

        _hasUnknown |= builder.HasAlternatives;
        if (builder.Duplicates is { } duplicates)
            (_duplicates ??= []).AddRange(duplicates);
        return Sized(new MappingNode(SpanOf(index), builder.ToEntries()) { Rest = isOpen ? Rest(index) : null }, size);
    }

    /// <summary>False when nobody can know what the entry is: its mapping may hold any key.</summary>
    private bool ComposeEntry(ref MappingBuilder builder, int entry, int depth, ref long size)
    {
        var end = _items[entry].Next;
        var child = entry + 1;
        if (end == entry + 4 && IsSimple(child, end) && IsSimple(child + 2, end) && ScalarResolver.IsString(file.Text, start + _items[child].Start, _items[child].End - _items[child].Start))
        {
            // What most entries are: key, colon, value.
            builder.Add(new MappingEntry(SpanOf(child), ComposePlain(child + 2)));
            size += 2;
            return true;
        }

        // By far most keys: plain, without properties, and on one line.
        var isSimple = IsSimple(child, end);
        var keyIndex = isSimple ? child : FindNode(child, end);
        Node? key = null;
        if (isSimple)
            child = _items[child].Next;
        else
            key = ComposeNode(ref child, end, depth + 1);
        while (child < end && _items[child].Kind != SyntaxKind.ValueIndicator)
            child = _items[child].Next;
        if (child < end)
            child++;
        Node value;
        if (IsSimple(child, end))
        {
            value = ComposePlain(child);
            size += 2;
        }
        else
        {
            value = ComposeNode(ref child, end, depth + 1) ?? Empty(entry);
            size += 1 + SizeOf(value);
        }

        if (!isSimple)
            return AddEntry(ref builder, key, keyIndex, HasTag(entry, keyIndex), value);
        var span = SpanOf(keyIndex);
        if (!ScalarResolver.IsString(file.Text, span.Start, span.Length))
            return AddPlain(ref builder, StringPool.Get(file.Text, span.Start, span.Length), span, value);
        builder.Add(new MappingEntry(span, value));
        return true;
    }

    /// <summary>A plain scalar on one line, without properties and braces.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsSimple(int index, int end) => index < end && _items[index].Kind == SyntaxKind.PlainScalar && _items[index].Flags == SyntaxFlags.None;

    private Node ComposePlain(int index)
    {
        var span = SpanOf(index);
        return ScalarResolver.IsString(file.Text, span.Start, span.Length) && span.Length <= LongestScalar ? new ScalarNode(span) : ComposeScalar(index, tag: -1);
    }

    private int FindNode(int index, int end)
    {
        while (index < end && !IsNode(index))
            index = _items[index].Next;
        return index < end ? index : -1;
    }

    private bool HasTag(int entry, int keyIndex)
    {
        for (var i = entry + 1; i < keyIndex; i++)
        {
            if (_items[i].Kind == SyntaxKind.Tag)
                return true;
        }

        return false;
    }

    private bool AddEntry(ref MappingBuilder builder, Node? key, int keyIndex, bool hasTag, Node value)
    {
        switch (key)
        {
            case null or UnknownNode:
                return false;
            case not ScalarNode:
                Complain(SyntaxError.KeyIsCollection, key.Span);
                return false;
        }

        var scalar = (ScalarNode)key;
        var kind = _items[keyIndex].Kind;
        if ((_items[keyIndex].Flags & SyntaxFlags.HasTemplate) != 0)
        {
            builder.Add(new MappingEntry(scalar.Text, scalar.Span, value));
            return false;
        }

        if (hasTag && scalar.Kind == ScalarKind.String)
        {
            builder.Add(new MappingEntry(scalar.Text, scalar.Span, value));
            return true;
        }

        if (kind == SyntaxKind.EmptyScalar)
        {
            Complain(SyntaxError.MissingKey, new SourceSpan(file, scalar.Span.Start, Math.Min(1, file.Length - scalar.Span.Start)));
            return false;
        }

        if (kind == SyntaxKind.PlainScalar || (kind == SyntaxKind.Alias && scalar.Kind != ScalarKind.String))
            return AddPlain(ref builder, scalar.Written ?? scalar.Text, scalar.Span, value);
        builder.Add(new MappingEntry(scalar.Text, scalar.Span, value));
        return true;
    }

    private bool AddPlain(ref MappingBuilder builder, string key, SourceSpan span, Node value)
    {
        if (key == ScalarResolver.MergeKey)
            return Merge(ref builder, span, value);
        if (!ScalarResolver.TryResolveKey(key, out var name, out var error))
        {
            Complain(error!.Value, span);
            return false;
        }

        builder.Add(new MappingEntry(name, span, value));
        return true;
    }

    private bool Merge(ref MappingBuilder builder, SourceSpan key, Node value)
    {
        switch (value)
        {
            case MappingNode mapping:
                Merge(ref builder, key, mapping);
                return mapping.Rest is null;
            case SequenceNode sequence when sequence.Items.All(static item => item is MappingNode):
                // The first of a list counts most.
                foreach (var item in sequence.Items.Reverse())
                    Merge(ref builder, key, (MappingNode)item);
                return sequence.Items.All(static item => ((MappingNode)item).Rest is null);
            case UnknownNode:
                return false;
            default:
                Complain(SyntaxError.MergeOfNoMapping, key);
                return false;
        }
    }

    private void Merge(ref MappingBuilder builder, SourceSpan key, MappingNode mapping)
    {
        if (builder.Merge(mapping) is { } replaced)
            Complain(SyntaxError.MergeBelowKey, key, replaced);
    }

    private Node ComposeScalar(int index, int tag)
    {
        ref var item = ref _items[index];
        var span = SpanOf(index);
        if ((item.Flags & SyntaxFlags.IsBroken) != 0)
            return Unknown(span, NotYaml);
        if (item.Kind == SyntaxKind.EmptyScalar && (item.Flags & SyntaxFlags.HasTemplate) != 0)
            return Unknown(span, FromTemplate);
        if (span.Length > LongestScalar)
        {
            Complain(SyntaxError.LongScalar, new SourceSpan(file, span.Start, 1), (LongestScalar >> 20).ToString(System.Globalization.CultureInfo.InvariantCulture));
            return Unknown(span, NotYaml);
        }

        if (tag < 0 && item.Flags == SyntaxFlags.None && item.Kind is SyntaxKind.SingleQuotedScalar or SyntaxKind.DoubleQuotedScalar && file.Text[span.Start + 1] != '<')
            return new ScalarNode(span);
        var text = item.Kind == SyntaxKind.PlainScalar && (item.Flags & SyntaxFlags.NeedsDecoding) == 0
            ? file.Text.Substring(span.Start, span.Length)
            : ScalarText.Of(file.Text, span.Start, span.End, item.Kind, item.Flags, ParentIndent(index), start + syntax.Length);
        if (!_hasUnknown && text.Length > 0 && (text[0] == '<' || (item.Flags & SyntaxFlags.HasBrace) != 0 || (item.Kind is SyntaxKind.LiteralScalar or SyntaxKind.FoldedScalar && text.IndexOf('{') >= 0)))
            _hasUnknown = Placeholder.IsIn(text);
        var isPlain = item.Kind is SyntaxKind.PlainScalar or SyntaxKind.EmptyScalar;
        var resolved = tag < 0
            ? isPlain ? ScalarResolver.Resolve(text) : new ResolvedScalar(ScalarKind.String, text)
            : ScalarTag.Resolve(Handles.Expand(Text(tag)), text);
        if (resolved.Error is not null)
        {
            if (tag < 0)
                Complain(SyntaxError.NotFinite, span, text);
            else
                Complain(SyntaxError.TagMismatch, span, Text(tag) + " " + text);
            return Unknown(span, NotYaml);
        }

        return ReferenceEquals(resolved.Text, text) || resolved.Text == text
            ? new ScalarNode(span, resolved.Kind, text)
            : new ConvertedScalarNode(span, resolved.Kind, resolved.Text, text);
    }

    /// <summary>The column of the block collection that holds an item; only block scalars with an indentation indicator need it.</summary>
    private int ParentIndent(int index)
    {
        ref var item = ref _items[index];
        if (item.Kind is not (SyntaxKind.LiteralScalar or SyntaxKind.FoldedScalar) || !HasIndentationIndicator(start + item.Start))
            return 0;
        if (_block < 0)
            return -1;
        var at = file.GetPosition(start + _items[_block].Start);
        return at.Column - (at.Line == 0 && file.Text[0] == '\uFEFF' ? 1 : 0);
    }

    private bool HasIndentationIndicator(int header)
    {
        var text = file.Text;
        return header + 1 < text.Length && (text[header + 1] is >= '1' and <= '9' || (text[header + 1] is '+' or '-' && header + 2 < text.Length && text[header + 2] is >= '1' and <= '9'));
    }

    private Node Resolve(int index)
    {
        var name = Name(index);
        var span = SpanOf(index);
        if (name.Length == 0 || (_items[index].Flags & SyntaxFlags.IsBroken) != 0)
            return Unknown(span, NotYaml);
        if (_anchors is null || !_anchors.TryGetValue(name, out var node))
        {
            Complain(SyntaxError.UnknownAnchor, span, name);
            return Unknown(span, NotYaml);
        }

        if (node is null)
        {
            Complain(SyntaxError.RecursiveAnchor, span, name);
            return Unknown(span, NotYaml);
        }

        _expanded += SizeOf(node);
        if (_expanded <= MostExpandedNodes)
            return node;
        Complain(SyntaxError.RepeatedAliases, span);
        return Unknown(span, NotYaml);
    }

    private bool IsOpen(int index) => (_items[index].Flags & (SyntaxFlags.IsBroken | SyntaxFlags.IsOpen)) != 0;

    private UnknownNode Rest(int index) => Unknown(SpanOf(index), (_items[index].Flags & SyntaxFlags.IsOpen) != 0 ? FromTemplate : NotYaml);

    private ConvertedScalarNode Empty(int entry) => new(new SourceSpan(file, start + _items[entry].End, 0), ScalarKind.Null, "null", "");

    private UnknownNode Unknown(SourceSpan span, string reason)
    {
        _hasUnknown = true;
        return new UnknownNode(span, reason);
    }

    private void Complain(SyntaxError error, SourceSpan span, string? argument = null)
    {
        // Each alias of a document that explodes, and each level that is too deep, says the same.
        if (error is SyntaxError.RepeatedAliases or SyntaxError.NestedTooDeep && !(_saidOnce ??= []).Add(error))
            return;
        (_problems ??= []).Add(new SyntaxProblem(span, error, argument));
    }

    private int CountChildren(int index, SyntaxKind kind)
    {
        var count = 0;
        var end = _items[index].Next;
        for (var i = index + 1; i < end; i = _items[i].Next)
        {
            if (_items[i].Kind == kind)
                count++;
        }

        return count;
    }

    private Dictionary<string, Node?> Anchors => _anchors ??= new(StringComparer.Ordinal);

    private TagHandles Handles => _handles ??= new TagHandles(Directives());

    private IEnumerable<string> Directives()
    {
        for (var i = 0; i < syntax.Count && _items[i].Kind == SyntaxKind.Directive; i++)
            yield return Text(i);
    }

    private string Text(int index) => file.Text.Substring(start + _items[index].Start, _items[index].End - _items[index].Start);

    private string Name(int index) => file.Text.Substring(start + _items[index].Start + 1, _items[index].End - _items[index].Start - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SourceSpan SpanOf(int index)
    {
        ref var item = ref _items[index];
        return new(file, start + item.Start, item.End - item.Start);
    }

    private T Sized<T>(T node, long size)
        where T : Node
    {
        // Only aliases ask for it.
        if (_anchors is not null)
            (_sizes ??= [])[node] = size;
        return node;
    }

    private long SizeOf(Node node) => _sizes is not null && _sizes.TryGetValue(node, out var size) ? size : 1;
}
