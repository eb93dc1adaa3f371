using Plimsoll.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Plimsoll.Yaml;

/// <summary>Makes nodes of one document's events: resolves scalars as Kubernetes does, aliases, merge keys and duplicate keys.</summary>
internal sealed class DocumentComposer(TextFile file, int start, int end)
{
    /// <summary>No manifest nests deeper; text that does is an attack on whoever walks it.</summary>
    private const int DeepestNesting = 200;

    /// <summary>How many nodes aliases may add by repetition, as Kubernetes' own parser bounds it.</summary>
    private const long MostExpandedNodes = 400_000;

    private readonly Dictionary<string, Node?> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<Node, long> _sizes = [];
    private readonly List<DuplicateKey> _duplicates = [];
    private readonly List<SyntaxProblem> _problems = [];
    private bool _hasUnknown;
    private long _expanded;

    /// <summary>Null for a document without content.</summary>
    public ManifestDocument? Compose()
    {
        Node? root = null;
        try
        {
            if (ForbiddenCharacters.Find(file.Text, start, end) is var forbidden and >= 0)
                throw new ManifestSyntaxException(new SourceSpan(file, forbidden, 1), ForbiddenCharacters.Describe(file.Text[forbidden]));
            IParser parser = new GuardedParser(new Parser(new StringReader(file.Text.Substring(start, end - start))));
            parser.Consume<StreamStart>();
            if (parser.TryConsume<DocumentStart>(out _))
            {
                root = ComposeNode(parser, depth: 0);
                parser.Consume<DocumentEnd>();
                if (parser.TryConsume<DocumentStart>(out var next))
                    throw new ManifestSyntaxException(At(next.Start), "a second document starts here without a line `---` before it");
            }
        }
        catch (ManifestSyntaxException problem)
        {
            _problems.Add(new SyntaxProblem(problem.Span, problem.Message));
        }
        catch (YamlException problem)
        {
            _problems.Add(SyntaxExplanation.Of(problem, file, start, end));
        }

        if (_problems.Count > 0)
            root = null;
        else if (root is null or ScalarNode { IsNull: true })
            return null;
        return new ManifestDocument(SourceSpan.FromBounds(file, start, end), root)
        {
            Problems = _problems,
            DuplicateKeys = _problems.Count > 0 ? [] : _duplicates,
            HasUnknown = _hasUnknown,
        };
    }

    private Node ComposeNode(IParser parser, int depth)
    {
        if (depth > DeepestNesting)
            throw new ManifestSyntaxException(At(parser.Current!.Start), $"nested deeper than {DeepestNesting} levels");
        switch (parser.Current)
        {
            case AnchorAlias alias:
                parser.MoveNext();
                return Resolve(alias);
            case Scalar scalar:
                parser.MoveNext();
                return Register(scalar, ComposeScalar(scalar), 1);
            case SequenceStart sequence:
                return ComposeSequence(parser, sequence, depth);
            case MappingStart mapping:
                return ComposeMapping(parser, mapping, depth);
            default:
                throw new ManifestSyntaxException(At(parser.Current?.Start ?? Mark.Empty), "a value is missing here");
        }
    }

    private SequenceNode ComposeSequence(IParser parser, SequenceStart opening, int depth)
    {
        parser.MoveNext();
        Open(opening);
        var items = new List<Node>();
        var size = 1L;
        while (parser.Current is not SequenceEnd)
        {
            var item = ComposeNode(parser, depth + 1);
            items.Add(item);
            size += SizeOf(item);
        }

        var closing = parser.Consume<SequenceEnd>();
        SourceSpan? last = items.Count == 0 ? null : items[items.Count - 1].Span;
        var span = opening.Style == SequenceStyle.Flow ? Bracketed(opening.Start, closing.Start, ']', last)
            : Enclosing(opening.Start, last);
        return Register(opening, new SequenceNode(span, items), size);
    }

    private Node ComposeMapping(IParser parser, MappingStart opening, int depth)
    {
        parser.MoveNext();
        Open(opening);
        var builder = new MappingBuilder(_duplicates);
        var size = 1L;
        SourceSpan? last = null;
        var isPlaceholder = false;
        while (parser.Current is not MappingEnd)
        {
            if (parser.Current is MappingStart { Style: MappingStyle.Flow } && opening.Style == MappingStyle.Flow)
                isPlaceholder = true;
            var isPlainKey = parser.Current is Scalar { Style: ScalarStyle.Plain };
            var keyNode = ComposeNode(parser, depth + 1);
            var value = ComposeNode(parser, depth + 1);
            size += 1 + SizeOf(value);
            last = value.Span.Length > 0 ? value.Span : keyNode.Span;
            if (isPlaceholder)
                continue;
            if (keyNode is not ScalarNode key)
                throw new ManifestSyntaxException(keyNode.Span, "a key must be text: this one is a mapping or a list");
            if (isPlainKey && key.Kind == ScalarKind.String && key.Text == ScalarResolver.MergeKey)
                Merge(builder, key, value);
            else
                builder.Add(isPlainKey ? KeyOf(key) : key.Text, key.Span, value);
        }

        var closing = parser.Consume<MappingEnd>();
        var span = opening.Style == MappingStyle.Flow ? Bracketed(opening.Start, closing.Start, '}', last) : Enclosing(opening.Start, last);
        if (isPlaceholder)
        {
            // `image: {{ .Values.image }}` without quotes is, to YAML, a mapping whose key is a mapping.
            _hasUnknown = true;
            return Register(opening, new UnknownNode(span, "a template placeholder that nobody filled in"), 1);
        }

        return Register(opening, new MappingNode(span, builder.Entries), size);
    }

    private static string KeyOf(ScalarNode key) => ScalarResolver.TryResolveKey(key.Written ?? (key.IsNull ? "" : key.Text), out var name, out var error)
        ? name
        : throw new ManifestSyntaxException(key.Span, key.Span.Length == 0 ? "a key is missing before `:`" : error ?? "this cannot be a key");

    private static void Merge(MappingBuilder builder, ScalarNode key, Node value)
    {
        switch (value)
        {
            case MappingNode mapping:
                builder.Merge(mapping);
                break;
            case SequenceNode sequence when sequence.Items.All(static item => item is MappingNode):
                foreach (var item in sequence.Items)
                    builder.Merge((MappingNode)item);
                break;
            case UnknownNode:
                break;
            default:
                throw new ManifestSyntaxException(key.Span, "`<<` merges mappings: its value must be an alias of a mapping, or a list of such");
        }
    }

    private ScalarNode ComposeScalar(Scalar scalar)
    {
        var span = ScalarSpan(scalar);
        if (scalar.Value.IndexOf('{') >= 0 || scalar.Value.IndexOf('<') >= 0)
            _hasUnknown |= Placeholder.IsIn(scalar.Value);
        var (kind, text) = ScalarTag.Resolve(scalar, span);
        return new ScalarNode(span, kind, text) { Written = text == scalar.Value ? null : scalar.Value };
    }

    private Node Resolve(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var node))
            throw new ManifestSyntaxException(At(alias.Start, alias.End), $"no anchor `&{alias.Value.Value}` comes before this alias");
        if (node is null)
            throw new ManifestSyntaxException(At(alias.Start, alias.End), $"the value of the anchor `&{alias.Value.Value}` contains itself");
        _expanded += SizeOf(node);
        if (_expanded > MostExpandedNodes)
            throw new ManifestSyntaxException(At(alias.Start, alias.End), "the aliases of this document repeat too much: Kubernetes refuses it");
        return node;
    }

    /// <summary>An anchor stands for a node that is not finished until its end is read.</summary>
    private void Open(NodeEvent opening)
    {
        if (!opening.Anchor.IsEmpty)
            _anchors[opening.Anchor.Value] = null;
    }

    private T Register<T>(NodeEvent opening, T node, long size)
        where T : Node
    {
        if (size > 1)
            _sizes[node] = size;
        if (!opening.Anchor.IsEmpty)
            _anchors[opening.Anchor.Value] = node;
        return node;
    }

    private long SizeOf(Node node) => _sizes.TryGetValue(node, out var size) ? size : 1;

    /// <summary>To the bracket that closes it, to which the parser gives no length; a pair in a list (<c>[a: 1]</c>) has none.</summary>
    private SourceSpan Bracketed(Mark opening, Mark closing, char bracket, SourceSpan? last) =>
        Offset(closing) is var end && end < file.Length && file.Text[end] == bracket ? SourceSpan.FromBounds(file, Offset(opening), end + 1) : Enclosing(opening, last);

    private SourceSpan At(Mark from, Mark? to = null) => SourceSpan.FromBounds(file, Offset(from), Math.Max(Offset(from), Offset(to ?? from)));

    private SourceSpan Enclosing(Mark from, SourceSpan? last)
    {
        var offset = Offset(from);
        // The last value may be an alias' and stand far above.
        return SourceSpan.FromBounds(file, offset, last is { } span && span.End > offset ? span.End : offset);
    }

    private SourceSpan ScalarSpan(Scalar scalar)
    {
        var from = Offset(scalar.Start);
        var to = Offset(scalar.End);
        while (to > from && file.Text[to - 1] is '\n' or '\r' or ' ' or '\t')
            to--;
        return SourceSpan.FromBounds(file, from, to);
    }

    private int Offset(Mark mark) => Math.Min(end, start + (int)mark.Index);
}
