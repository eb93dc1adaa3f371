using Plimsoll.Model;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Edits;

// Nodes that go elsewhere, with their comments.
public sealed partial class DocumentEditor
{
    /// <summary>Moves an entry to another place in its mapping, or into another mapping that has none with its key.</summary>
    /// <param name="path">The entry.</param>
    /// <param name="mapping">Where it goes, as a path of the text before the move.</param>
    /// <param name="place">Where among the entries there.</param>
    public EditResult Move(NodePath path, NodePath mapping, EntryPlace place = default)
    {
        if (FindMove(path, mapping, isEntry: true, out var source, out var target) is { } failed)
            return failed;
        var key = source.ModelEntry!.Key;
        var isWithin = path.Parent!.ToString() == mapping.ToString();
        if (!isWithin && target.Content is MappingNode node && node.TryGetEntry(key, out var entry) && !entry.IsMerged)
            return new EditResult(EditRefusal.KeyExists);
        if (EditChecks.IsDuplicate(source))
            return new EditResult(EditRefusal.DuplicateKey);
        if (isWithin)
        {
            var keys = source.Parent!.WrittenKeys.ToList();
            var index = keys.IndexOf(key);
            keys.RemoveAt(index);
            if (place.Find(key, keys, KeyOrder.At(Root, mapping)) == index)
                return EditResult.Done;
        }

        var content = new MovedEntry(_document, source);
        var destination = NodeOperations.After(mapping, path);
        var expected = NodeOperations.InsertEntry(NodeOperations.Remove(Root!, path), destination, int.MaxValue, key, source.Content);
        var order = KeyOrder.At(Root, mapping);
        return Explain(source, Make(expected, document => EntryRemoval.Plan(document, path), document => Plan(plan =>
        {
            if (document.Find(destination) is not { } slot)
                plan.Refuse(EditRefusal.UnusualText);
            else
                EntryInsertion.Plan(document, slot, true, slot.Content is MappingNode && slot.Entries.Count > 0 ? place.Find(key, slot.WrittenKeys, order) : 0, content, plan);
        })));
    }

    /// <summary>Moves an item to another place in its sequence, or into another sequence.</summary>
    /// <param name="path">The item.</param>
    /// <param name="sequence">Where it goes, as a path of the text before the move.</param>
    /// <param name="index">The index that it gets.</param>
    public EditResult Move(NodePath path, NodePath sequence, int index)
    {
        if (FindMove(path, sequence, isEntry: false, out var source, out var target) is { } failed)
            return failed;
        var isWithin = path.Parent!.ToString() == sequence.ToString();
        if (index < 0 || index > target.Entries.Count - (isWithin ? 1 : 0))
            return new EditResult(EditRefusal.NotFound);
        if (isWithin && index == path.Index)
            return EditResult.Done;
        var content = new MovedEntry(_document, source);
        var destination = NodeOperations.After(sequence, path);
        var expected = NodeOperations.InsertItem(NodeOperations.Remove(Root!, path), destination, index, source.Content);
        return Explain(source, Make(expected, document => EntryRemoval.Plan(document, path), document => Plan(plan =>
        {
            if (document.Find(destination) is not { } slot)
                plan.Refuse(EditRefusal.UnusualText);
            else
                EntryInsertion.Plan(document, slot, false, index, content, plan);
        })));
    }

    private EditResult? FindMove(NodePath path, NodePath target, bool isEntry, out NodeSlot source, out NodeSlot destination)
    {
        source = null!;
        if (FindCollection(target, isEntry, out destination) is { } failed)
            return failed;
        if (_document.Find(path) is not { Parent: not null } found)
            return new EditResult(EditChecks.WhyNot(_document, path));
        source = found;
        if (isEntry != path.Key is not null)
            return new EditResult(EditRefusal.WrongKind);
        if (destination.AncestorsAndSelf.Any(place => place.Entry is { } entry && entry == found.Entry))
            return new EditResult(EditRefusal.MoveIntoItself);
        return EditChecks.Entry(_document, source) is var refusal and not EditRefusal.None ? new EditResult(refusal) : null;
    }

    // Anchors must stand before the aliases that repeat them.
    private EditResult Explain(NodeSlot source, EditResult result) =>
        result.Refusal == EditRefusal.UnusualText && source.Entry is { } entry && (HasAny(SyntaxKind.Anchor, entry) || HasAny(SyntaxKind.Alias, entry))
            ? new EditResult(EditRefusal.Anchor)
            : result;

    private bool HasAny(SyntaxKind kind, SyntaxNode within) => _document.Tokens(kind, within.Start, within.End).Any();
}
