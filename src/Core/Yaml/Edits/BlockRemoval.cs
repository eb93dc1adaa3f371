using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Edits;

/// <summary>Takes an entry with its comments out of a block collection.</summary>
internal static class BlockRemoval
{
    /// <param name="document">The document.</param>
    /// <param name="slot">Where the collection stands.</param>
    /// <param name="entry">One of its entries.</param>
    /// <param name="plan">Takes the edits.</param>
    public static void Plan(EditableDocument document, NodeSlot slot, SyntaxNode entry, EditPlan plan)
    {
        var region = BlockRegion.Of(document, entry);
        var entries = slot.Entries;
        if (entries.Count == 1)
            RemoveOnly(document, slot, entry, region, plan);
        else if (region.IsCompact && entry == entries[0])
            PullUp(document, entry, region, entries[1], plan);
        else
            DeleteLines(document, entry, region, entry == entries[entries.Count - 1], plan);
    }

    /// <summary>What is left is an empty collection, which only flow style can write.</summary>
    private static void RemoveOnly(EditableDocument document, NodeSlot slot, SyntaxNode entry, BlockRegion region, EditPlan plan)
    {
        var empty = slot.Value!.Value.Kind == SyntaxKind.BlockMapping ? "{}" : "[]";
        if (slot.Parent is null || region.IsCompact)
        {
            plan.Replace(entry.Start, EndOfLastLine(document, region), empty);
            return;
        }

        plan.Insert(slot.PropertiesEnd, " " + empty);
        DeleteLines(document, entry, region, isLast: true, plan);
    }

    /// <summary>The second entry takes the place of the first behind the dash: with its comments, if there are any.</summary>
    private static void PullUp(EditableDocument document, SyntaxNode entry, BlockRegion region, SyntaxNode next, EditPlan plan)
    {
        var text = document.Text;
        var p = region.End;
        while (p < next.Start && text[p] is ' ' or '\t' or '\n' or '\r')
            p++;
        plan.Delete(entry.Start, p);
    }

    private static void DeleteLines(EditableDocument document, SyntaxNode entry, BlockRegion region, bool isLast, EditPlan plan)
    {
        var text = document.Text;
        var (start, end) = (region.Start, region.End);
        var previous = document.PreviousTokenEnd(entry.Start);
        if (BlockScalarEnd.KeepsBlankLines(document, previous))
        {
            // Blank lines would become a part of the block scalar above.
            while (end < text.Length && TextLines.IsBlank(text, end))
                end = TextLines.Next(text, end);
        }

        if (isLast || end == text.Length || TextLines.IsBlank(text, end))
            start = SkipBlankLinesUp(text, start, previous);
        if (end == text.Length && !TextLines.EndsWithLineEnd(text, end) && !BlockScalarEnd.NeedsLineEnd(document, previous))
            start = TextLines.PreviousEnd(text, start);
        plan.Delete(start, end);
    }

    private static int SkipBlankLinesUp(string text, int start, int limit)
    {
        while (start > limit)
        {
            var line = TextLines.Start(text, TextLines.PreviousEnd(text, start));
            if (line < limit || line == start || !TextLines.IsBlank(text, line))
                break;
            start = line;
        }

        return start;
    }

    /// <summary>Where the last line of a region ends, before its line end.</summary>
    public static int EndOfLastLine(EditableDocument document, BlockRegion region) =>
        TextLines.EndsWithLineEnd(document.Text, region.End) ? TextLines.PreviousEnd(document.Text, region.End) : region.End;
}
