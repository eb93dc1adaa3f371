using Plimsoll.Model;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Edits;

// The edits of nodes.
public sealed partial class DocumentEditor
{
    /// <summary>
    /// Gives the node at a path a value: replaces the one that is there, or adds it, with the mappings on the way that are missing.
    /// An index one behind the last item adds an item.
    /// </summary>
    public EditResult Set(NodePath path, Node value)
    {
        if (Check() is { } failed)
            return failed;
        if (_document.Find(path) is not null)
            return Replace(path, value);
        // The nearest that is there takes the first that is missing.
        var missing = path;
        while (missing.Parent is { } parent && _document.Find(parent) is null)
        {
            value = missing.Key is { } key ? new MappingNode(default, [new MappingEntry(key, default, value)])
                : missing.Index == 0 ? new SequenceNode(default, [value]) : new UnknownNode(default, "");
            missing = parent;
        }

        if (missing.Parent is null || value is UnknownNode)
            return new EditResult(EditChecks.WhyNot(_document, path));
        return missing.Key is { } name ? Insert(missing.Parent, name, value, EntryPlace.InOrder) : Insert(missing.Parent, missing.Index, value);
    }

    /// <summary>Writes another node in the place of one that is there. The quotes of a scalar stay where they can; an alias is replaced, not what it stands for.</summary>
    public EditResult Replace(NodePath path, Node value)
    {
        if (Check() is { } failed)
            return failed;
        if (_document.Find(path) is not { } slot)
            return new EditResult(EditChecks.WhyNot(_document, path));
        if (!NodeText.IsKnown(value))
            return new EditResult(EditRefusal.UnknownValue);
        if (NodeEquality.AreEqual(slot.Content, value))
            return EditResult.Done;
        if (slot.HasTemplate || ((slot.Entries.Count > 0 || slot.Value is { Kind: SyntaxKind.EmptyScalar }) && EditChecks.HasTemplate(_document, slot)))
            return new EditResult(EditRefusal.Template);
        if (EditChecks.Shared(_document, slot) is var shared and not EditRefusal.None)
            return new EditResult(shared);
        if (_document.IsRepeated(slot.Value!.Value.Start, slot.Value.Value.End))
            return new EditResult(EditRefusal.Anchor);
        return Make(NodeOperations.Replace(Root!, path, value), document => Plan(plan => ValueReplacement.Plan(document, slot, value, plan)));
    }

    /// <summary>Adds an entry to a mapping that has none with the key. What is null or empty there becomes the mapping.</summary>
    public EditResult Insert(NodePath mapping, string key, Node value, EntryPlace place = default)
    {
        if (FindCollection(mapping, isEntry: true, out var slot) is { } failed)
            return failed;
        if (!NodeText.IsKnown(value))
            return new EditResult(EditRefusal.UnknownValue);
        if (slot.Content is MappingNode node && node.TryGetEntry(key, out var entry) && !entry.IsMerged)
            return new EditResult(EditRefusal.KeyExists);
        return Make(NodeOperations.InsertEntry(Root!, mapping, int.MaxValue, key, value), document => Plan(plan =>
            EntryInsertion.Plan(document, slot, true, FindPlace(slot, mapping, key, place), new NewEntry(document, slot, key, value), plan)));
    }

    /// <summary>Adds an item to a sequence. What is null or empty there becomes the sequence.</summary>
    public EditResult Insert(NodePath sequence, int index, Node item)
    {
        if (FindCollection(sequence, isEntry: false, out var slot) is { } failed)
            return failed;
        if (!NodeText.IsKnown(item))
            return new EditResult(EditRefusal.UnknownValue);
        if (index < 0 || index > slot.Entries.Count)
            return new EditResult(EditRefusal.NotFound);
        return Make(NodeOperations.InsertItem(Root!, sequence, index, item), document => Plan(plan =>
            EntryInsertion.Plan(document, slot, false, index, new NewEntry(document, slot, null, item), plan)));
    }

    /// <summary>Removes an entry or item with its comments; of an entry that stands there twice, both.</summary>
    /// <param name="path">What to remove.</param>
    /// <param name="removesEmptyParents">Also removes what holds nothing else, instead of leaving <c>{}</c> or <c>[]</c>; the root stays.</param>
    public EditResult Remove(NodePath path, bool removesEmptyParents = false)
    {
        if (Check() is { } failed)
            return failed;
        if (_document.Find(path) is not { Parent: not null } slot)
            return new EditResult(EditChecks.WhyNot(_document, path));
        while (removesEmptyParents && slot.Parent is { Parent: not null, Entries.Count: 1 } parent)
        {
            slot = parent;
            path = path.Parent!;
        }

        var entry = slot.Entry!.Value;
        if (EditChecks.Entry(_document, slot) is var refusal and not EditRefusal.None)
            return new EditResult(refusal);
        if (_document.IsRepeated(entry.Start, entry.End))
            return new EditResult(EditRefusal.Anchor);
        var times = slot.ModelEntry is { } model ? slot.Parent!.WrittenKeys.Count(key => key == model.Key) : 1;
        return Make(NodeOperations.Remove(Root!, path), [.. Enumerable.Repeat<Func<EditableDocument, EditPlan>>(document => EntryRemoval.Plan(document, path), Math.Max(1, times))]);
    }

    /// <summary>Whether comments stand among the entries or items of a collection.</summary>
    public bool HasCommentsWithin(NodePath path) => _document.Find(path) is { Content: MappingNode or SequenceNode, Value: { } value } && _document.HasComments(value.Start, value.End);

    /// <summary>Gives an entry another key, in its place. The quotes of the old key stay.</summary>
    public EditResult Rename(NodePath path, string key)
    {
        if (Check() is { } failed)
            return failed;
        if (_document.Find(path) is not { Key: { } written } slot)
            return new EditResult(path.Key is null ? EditRefusal.WrongKind : EditChecks.WhyNot(_document, path));
        if (path.Key == key)
            return EditResult.Done;
        if (((MappingNode)slot.Parent!.Content).TryGetEntry(key, out var other) && !other.IsMerged)
            return new EditResult(EditRefusal.KeyExists);
        if (EditChecks.Entry(_document, slot) is var refusal and not EditRefusal.None)
            return new EditResult(refusal);
        if (EditChecks.IsDuplicate(slot))
            return new EditResult(EditRefusal.DuplicateKey);
        if (_document.IsRepeated(slot.Entry!.Value.Start, written.End))
            return new EditResult(EditRefusal.Anchor);
        return Make(NodeOperations.Rename(Root!, path, key), document => Plan(plan => KeyRenaming.Plan(document, slot, key, plan)));
    }

    private static EditPlan Plan(Action<EditPlan> plan)
    {
        var result = new EditPlan();
        plan(result);
        return result;
    }

    /// <summary>The place of a collection that can take entries or items; else why there is none.</summary>
    private EditResult? FindCollection(NodePath path, bool isEntry, out NodeSlot slot)
    {
        slot = null!;
        if (Check() is { } failed)
            return failed;
        if (_document.Find(path) is not { } found)
            return new EditResult(EditChecks.WhyNot(_document, path));
        slot = found;
        if (EditChecks.Collection(_document, slot) is var refusal and not EditRefusal.None)
            return new EditResult(refusal);
        return EntryInsertion.CanTake(slot, isEntry) ? null : new EditResult(EditRefusal.WrongKind);
    }

    private int FindPlace(NodeSlot slot, NodePath mapping, string key, EntryPlace place) =>
        slot.Content is MappingNode && slot.Entries.Count > 0 ? place.Find(key, slot.WrittenKeys, KeyOrder.At(Root, mapping)) : 0;
}
