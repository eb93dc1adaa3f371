using Plimsoll.Model;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Edits;

/// <summary>What keeps an edit from being made that has nothing to do with layout.</summary>
internal static class EditChecks
{
    /// <summary>Why there is nothing to edit at a path.</summary>
    public static EditRefusal WhyNot(EditableDocument document, NodePath path)
    {
        var slot = document.Root;
        foreach (var step in path.Steps)
        {
            if (slot is null)
                return EditRefusal.NotFound;
            if (slot.IsAlias)
                return EditRefusal.Alias;
            var next = step.Key is { } key ? slot.Child(key) : slot.Child(step.Index);
            if (next is not null)
            {
                slot = next;
                continue;
            }

            return slot.Content switch
            {
                UnknownNode or MappingNode { Rest: not null } => EditRefusal.Template,
                MappingNode mapping when step.Key is not null => mapping.TryGetEntry(step.Key, out var entry) ? entry.IsMerged ? EditRefusal.Alias : EditRefusal.UnusualText : EditRefusal.NotFound,
                SequenceNode when step.Key is null => EditRefusal.NotFound,
                _ => EditRefusal.WrongKind,
            };
        }

        return EditRefusal.NotFound;
    }

    /// <summary>Whether what is written in a place is repeated elsewhere, so that an edit inside would change more.</summary>
    public static EditRefusal Shared(EditableDocument document, NodeSlot slot) =>
        slot.AncestorsAndSelf.Any(place => place.Anchor is { } anchor && document.IsRepeated(anchor.Start, anchor.End)) ? EditRefusal.Anchor : EditRefusal.None;

    /// <summary>Whether the entries of a collection can be added to, and its entries moved: no template is among them.</summary>
    public static EditRefusal Collection(EditableDocument document, NodeSlot slot)
    {
        if (slot.IsAlias)
            return EditRefusal.Alias;
        return HasTemplate(document, slot) ? EditRefusal.Template : Shared(document, slot);
    }

    /// <summary>Whether an entry can leave its collection, or change its key.</summary>
    public static EditRefusal Entry(EditableDocument document, NodeSlot slot)
    {
        if (HasTemplate(document, slot) || slot.Content is UnknownNode { Alternatives.Count: > 0 })
            return EditRefusal.Template;
        return Collection(document, slot.Parent!);
    }

    /// <summary>Whether template actions stand in or behind what is there. The tree has them in the entry that they follow.</summary>
    public static bool HasTemplate(EditableDocument document, NodeSlot slot) =>
        (slot.Value!.Value.Flags & SyntaxFlags.IsOpen) != 0
        || document.Tokens(SyntaxKind.TemplateAction, slot.Entry?.Start ?? 0, slot.Entry?.End ?? document.Text.Length).Any();

    public static bool IsDuplicate(NodeSlot slot) => slot.ModelEntry is { } entry && slot.Parent!.WrittenKeys.Count(key => key == entry.Key) > 1;
}
