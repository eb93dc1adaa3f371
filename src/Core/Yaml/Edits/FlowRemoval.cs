using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Edits;

/// <summary>Takes an entry and one comma out of a flow collection.</summary>
internal static class FlowRemoval
{
    public static void Plan(EditableDocument document, NodeSlot slot, SyntaxNode entry, EditPlan plan)
    {
        var text = document.Text;
        var collection = slot.Value!.Value;
        var comma = FlowLines.CommaBehind(collection, entry);
        var end = comma?.End ?? entry.End;
        if (collection.Kind == SyntaxKind.FlowPair)
            plan.Replace(collection.Start, collection.End, "{}");
        else if (slot.Entries.Count == 1 && !document.HasComments(collection.Start, collection.End))
            plan.Delete(collection.Start + 1, collection.End - 1);
        else if (TextLines.IsFirst(text, entry.Start) && TextLines.IsRestEmpty(text, end) && TextLines.Next(text, end) < collection.End)
            DeleteLines(document, collection, entry, comma, plan);
        else if (comma is not null)
            DeleteWithCommaBehind(text, slot, entry, end, plan);
        else
            DeleteWithCommaBefore(document, collection, entry, plan);
    }

    private static void DeleteLines(EditableDocument document, SyntaxNode collection, SyntaxNode entry, SyntaxNode? comma, EditPlan plan)
    {
        var text = document.Text;
        if (comma is null && FlowLines.CommaBefore(collection, entry) is { } before)
            plan.Delete(before.Start, before.End);
        plan.Delete(OwnComments.FindStart(document, entry), TextLines.Next(text, comma?.End ?? entry.End));
    }

    private static void DeleteWithCommaBehind(string text, NodeSlot slot, SyntaxNode entry, int end, EditPlan plan)
    {
        var next = TextLines.SkipBlanks(text, end);
        var isLast = entry == slot.Entries[slot.Entries.Count - 1];
        if (!isLast && next < text.Length && text[next] is not ('\n' or '\r' or '#'))
        {
            plan.Delete(entry.Start, next);
            return;
        }

        var start = entry.Start;
        while (start > slot.Value!.Value.Start + 1 && text[start - 1] is ' ' or '\t')
            start--;
        plan.Delete(TextLines.IsFirst(text, entry.Start) ? entry.Start : start, end);
    }

    private static void DeleteWithCommaBefore(EditableDocument document, SyntaxNode collection, SyntaxNode entry, EditPlan plan)
    {
        if (FlowLines.CommaBefore(collection, entry) is not { } comma)
        {
            plan.Delete(entry.Start, entry.End);
        }
        else if (document.HasComments(comma.End, entry.Start))
        {
            plan.Delete(comma.Start, comma.End);
            plan.Delete(entry.Start, entry.End);
        }
        else
        {
            plan.Delete(comma.Start, entry.End);
        }
    }
}
