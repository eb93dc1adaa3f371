using Plimsoll.Model;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Edits;

/// <summary>Puts an entry or item into whatever stands in a place: a block or flow collection, an empty one, or nothing.</summary>
internal static class EntryInsertion
{
    /// <param name="document">The document.</param>
    /// <param name="slot">The place of the collection.</param>
    /// <param name="isEntry">An entry of a mapping; else an item of a sequence.</param>
    /// <param name="index">The place among those that are there.</param>
    /// <param name="content">What goes in.</param>
    /// <param name="plan">Takes the edits.</param>
    public static void Plan(EditableDocument document, NodeSlot slot, bool isEntry, int index, EntryContent content, EditPlan plan)
    {
        var value = slot.Value!.Value;
        switch (value.Kind)
        {
            case SyntaxKind.BlockMapping or SyntaxKind.BlockSequence:
                BlockInsertion.Plan(document, slot.Entries, index, content, plan);
                break;
            case SyntaxKind.FlowMapping or SyntaxKind.FlowSequence or SyntaxKind.FlowPair when IsKept(document, slot):
                FlowInsertion.Plan(document, slot, index, content, plan);
                break;
            case var _ when slot.IsInFlow:
                InlineReplacement.Plan(document, slot, FlowInsertion.Enclose(document, slot, isEntry, content, plan), plan);
                break;
            default:
                LinesReplacement.Plan(document, slot, column => content.InBlock(column, plan), LinesReplacement.OffsetOf(document, slot, !isEntry), content.NeedsLineEnd, plan);
                break;
        }
    }

    /// <summary>Whether a place can take entries of a mapping, or items of a sequence.</summary>
    public static bool CanTake(NodeSlot slot, bool isEntry) => slot.Content switch
    {
        MappingNode => isEntry,
        SequenceNode => !isEntry,
        ScalarNode { IsNull: true } => slot.Parent is not null,
        _ => false,
    };

    // An empty collection in a block becomes one, unless there are comments in it.
    private static bool IsKept(EditableDocument document, NodeSlot slot) =>
        slot.Entries.Count > 0 || slot.IsInFlow || (slot.Parent is null && document.IsJson)
        || document.HasComments(slot.Value!.Value.Start, slot.Value.Value.End);
}
