using Plimsoll.Model;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Edits;

/// <summary>A place that holds a node, with all that is written there: the value of an entry, an item, or the root of a document.</summary>
internal sealed class NodeSlot
{
    private NodeSlot(NodeSlot? parent, SyntaxNode? entry, IEnumerable<SyntaxNode> parts, Node? content, MappingEntry? modelEntry = null)
    {
        Parent = parent;
        Entry = entry;
        ModelEntry = modelEntry;
        var isKeyNext = entry?.Kind == SyntaxKind.MappingEntry;
        foreach (var part in parts)
        {
            switch (part.Kind)
            {
                case SyntaxKind.KeyIndicator:
                    KeyIndicator = part;
                    break;
                case SyntaxKind.Anchor when isKeyNext:
                    KeyAnchor = part;
                    break;
                case SyntaxKind.Tag when isKeyNext:
                    KeyTag = part;
                    break;
                case SyntaxKind.Anchor:
                    Anchor = part;
                    break;
                case SyntaxKind.Tag:
                    Tag = part;
                    break;
                case SyntaxKind.ValueIndicator or SyntaxKind.BlockEntryIndicator or SyntaxKind.DocumentStartMarker:
                    Introducer = part;
                    isKeyNext = false;
                    break;
                case SyntaxKind.TemplateAction or SyntaxKind.Skipped:
                    HasTemplate = true;
                    break;
                case var _ when part.IsNode && isKeyNext:
                    Key = part;
                    isKeyNext = false;
                    break;
                case var _ when part.IsNode && Value is null:
                    Value = part;
                    break;
            }
        }

        Content = content ?? new UnknownNode(default, "");
    }

    /// <summary>What holds the collection that this is a part of; null for the root.</summary>
    public NodeSlot? Parent { get; }

    /// <summary>The entry or item; null for the root.</summary>
    public SyntaxNode? Entry { get; }

    /// <summary>The entry among the nodes; null for items and the root.</summary>
    public MappingEntry? ModelEntry { get; }

    public SyntaxNode? KeyIndicator { get; }

    public SyntaxNode? KeyAnchor { get; }

    public SyntaxNode? KeyTag { get; }

    public SyntaxNode? Key { get; }

    /// <summary>The token before the value: a colon, a dash, <c>---</c>.</summary>
    public SyntaxNode? Introducer { get; }

    public SyntaxNode? Anchor { get; }

    public SyntaxNode? Tag { get; }

    public SyntaxNode? Value { get; }

    /// <summary>The node that the value stands for.</summary>
    public Node Content { get; }

    /// <summary>Template actions stand beside the value.</summary>
    public bool HasTemplate { get; }

    public bool IsInFlow => Parent?.Value is { Kind: SyntaxKind.FlowMapping or SyntaxKind.FlowSequence or SyntaxKind.FlowPair };

    public bool IsAlias => Value is { Kind: SyntaxKind.Alias };

    /// <summary>Behind the properties that stand before the value on the line of the introducer.</summary>
    public int PropertiesEnd => Math.Max(Introducer?.End ?? 0, Math.Max(Anchor?.End ?? 0, Tag?.End ?? 0));

    /// <summary>The entries or items of the collection that stands here.</summary>
    public IReadOnlyList<SyntaxNode> Entries => _entries ??= Value is { } value ? [.. value.Entries] : [];

    private List<SyntaxNode>? _entries;

    public static NodeSlot? OfRoot(SyntaxTree tree, Node? content)
    {
        var slot = tree.Documents.Count == 0 ? null : new NodeSlot(null, null, tree.GetNodes(0), content);
        return slot is { Value: not null } ? slot : null;
    }

    /// <summary>The entry that counts of those with a key; null when there is none, or when it stands elsewhere.</summary>
    public NodeSlot? Child(string key)
    {
        if (Content is not MappingNode mapping || !mapping.TryGetEntry(key, out var entry) || entry.IsMerged || IsAlias)
            return null;
        foreach (var syntax in Entries)
        {
            var slot = new NodeSlot(this, syntax, syntax.Children, entry.Value, entry);
            if (slot.Key is { } written && written.Start == entry.KeySpan.Start && written.Length == entry.KeySpan.Length)
                return slot;
        }

        return null;
    }

    public NodeSlot? Child(int index) =>
        Content is SequenceNode sequence && !IsAlias && index >= 0 && index < Entries.Count && index < sequence.Items.Count
            ? new NodeSlot(this, Entries[index], Entries[index].Children, sequence.Items[index])
            : null;

    /// <summary>The keys of all entries of a mapping as they are written, those that stand twice among them; empty where there is no name: for merge keys.</summary>
    public IReadOnlyList<string> WrittenKeys => _writtenKeys ??= [.. Entries.Select(entry => new NodeSlot(this, entry, entry.Children, null).KeyName)];

    private List<string>? _writtenKeys;

    private string KeyName
    {
        get
        {
            if (Key is not { IsScalar: true } key)
                return "";
            if (((MappingNode)Parent!.Content).Entries.FirstOrDefault(entry => !entry.IsMerged && entry.KeySpan.Start == key.Start) is { } counting)
                return counting.Key;
            var text = ScalarText.Of(key.Tree.Text, key.Start, key.End, key.Kind, key.Flags, 0, key.Tree.Text.Length);
            return key.Kind != SyntaxKind.PlainScalar ? text : ScalarResolver.TryResolveKey(text, out var name, out _) ? name : "";
        }
    }

    /// <summary>This place and all that hold it, from the inside to the root.</summary>
    public IEnumerable<NodeSlot> AncestorsAndSelf
    {
        get
        {
            for (var slot = this; slot is not null; slot = slot.Parent)
                yield return slot;
        }
    }
}
