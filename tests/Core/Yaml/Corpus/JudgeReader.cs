using Plimsoll.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Plimsoll.Yaml.Corpus;

/// <summary>Nodes made of the events of YamlDotNet's parser, to judge our own: only what scalars mean is our word.</summary>
internal sealed class JudgeReader
{
    private readonly IParser _parser;
    private readonly Dictionary<AnchorName, Node> _anchors = [];

    private JudgeReader(string text) => _parser = new Parser(new StringReader(text));

    /// <summary>The roots of all documents that hold something; null where YamlDotNet refuses the text.</summary>
    public static IReadOnlyList<Node>? Read(string text)
    {
        try
        {
            return [.. new JudgeReader(text).Documents().Where(static root => root is not ScalarNode { IsNull: true })];
        }
        // Some texts that are no YAML it refuses in another way.
        catch (Exception refusal) when (refusal is YamlException or InvalidOperationException)
        {
            return null;
        }
    }

    private IEnumerable<Node> Documents()
    {
        _parser.Consume<StreamStart>();
        while (_parser.TryConsume<DocumentStart>(out _))
        {
            _anchors.Clear();
            yield return Compose(_parser);
            _parser.Consume<DocumentEnd>();
        }
    }

    private Node Compose(IParser parser)
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
            return _anchors[alias.Value];
        var start = parser.Current as NodeEvent ?? throw new YamlException($"{parser.Current} is no node");
        Node node = start switch
        {
            Scalar => ComposeScalar(parser.Consume<Scalar>()),
            SequenceStart => ComposeSequence(parser),
            _ => ComposeMapping(parser),
        };
        if (!start.Anchor.IsEmpty)
            _anchors[start.Anchor] = node;
        return node;
    }

    private static ScalarNode ComposeScalar(Scalar scalar)
    {
        var resolved = Resolve(scalar);
        return new ScalarNode(default, resolved.Kind, resolved.Text);
    }

    private static ResolvedScalar Resolve(Scalar scalar)
    {
        if (!scalar.Tag.IsEmpty && !scalar.Tag.IsNonSpecific)
            return ScalarTag.Resolve(scalar.Tag.Value, scalar.Value);
        return scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty ? ScalarResolver.Resolve(scalar.Value) : new ResolvedScalar(ScalarKind.String, scalar.Value);
    }

    private SequenceNode ComposeSequence(IParser parser)
    {
        var items = new List<Node>();
        parser.Consume<SequenceStart>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Compose(parser));
        return new SequenceNode(default, items);
    }

    private MappingNode ComposeMapping(IParser parser)
    {
        var entries = new List<MappingEntry>();
        var merged = new List<MappingNode>();
        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            var value = Compose(parser);
            if (key is { Style: ScalarStyle.Plain, Value: ScalarResolver.MergeKey })
                merged.AddRange(value is SequenceNode several ? several.Items.Cast<MappingNode>() : [(MappingNode)value]);
            else
                Add(entries, NameOf(key), value);
        }

        foreach (var entry in merged.SelectMany(static mapping => mapping.Entries).Where(entry => entries.TrueForAll(own => own.Key != entry.Key)).ToList())
            Add(entries, entry.Key, entry.Value);
        return new MappingNode(default, entries);
    }

    /// <summary>Of a key that stands twice the last value counts, in the first one's place.</summary>
    private static void Add(List<MappingEntry> entries, string key, Node value)
    {
        var entry = new MappingEntry(key, default, value);
        if (entries.FindIndex(own => own.Key == key) is >= 0 and var existing)
            entries[existing] = entry;
        else
            entries.Add(entry);
    }

    private static string NameOf(Scalar key)
    {
        if (key.Style != ScalarStyle.Plain || !key.Tag.IsEmpty)
            return key.Value;
        return ScalarResolver.TryResolveKey(key.Value, out var name, out _) ? name : throw new YamlException($"{key.Value} is no key");
    }
}
