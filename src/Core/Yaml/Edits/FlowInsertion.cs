using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Edits;

/// <summary>Puts an entry between brackets or braces, on the line of its neighbour or on one of its own, as they do.</summary>
internal static class FlowInsertion
{
    public static void Plan(EditableDocument document, NodeSlot slot, int index, EntryContent content, EditPlan plan)
    {
        var collection = slot.Value!.Value;
        var layout = DocumentStyle.Flow(document, collection);
        var strings = DocumentStyle.Strings(document, Outermost(slot));
        if (collection.Kind == SyntaxKind.FlowPair)
            InsertIntoPair(collection, index, content.InFlow(layout, strings, "", plan), layout, plan);
        else if (slot.Entries.Count == 0)
            InsertIntoEmpty(document, slot, content, strings, plan);
        else if (index == 0)
            InsertBefore(document, slot.Entries[0], content, layout, strings, plan);
        else
            InsertAfter(document, collection, slot.Entries[index - 1], content, layout, strings, plan);
    }

    /// <summary>The flow collection that holds all others around a place.</summary>
    public static SyntaxNode Outermost(NodeSlot slot)
    {
        while (slot is { IsInFlow: true, Parent: { } parent })
            slot = parent;
        return slot.Value!.Value;
    }

    // [a: b] holds a mapping that has no room for a second entry.
    private static void InsertIntoPair(SyntaxNode pair, int index, string entry, FlowLayout layout, EditPlan plan)
    {
        plan.Insert(pair.Start, index == 0 ? "{" + entry + "," + layout.AfterComma : "{");
        plan.Insert(pair.End, index == 0 ? "}" : "," + layout.AfterComma + entry + "}");
    }

    private static void InsertIntoEmpty(EditableDocument document, NodeSlot slot, EntryContent content, StringStyle strings, EditPlan plan)
    {
        var text = document.Text;
        var collection = slot.Value!.Value;
        var close = collection.End - 1;
        if (document.HasComments(collection.Start, close))
        {
            var layout = LayoutOfNew(document, slot);
            var margin = TextLines.Margin(text, collection.Start) + (layout.IsOneLine ? DocumentStyle.StandardIndentation : layout.Indentation);
            var entry = content.InFlow(layout, strings, margin, plan);
            if (TextLines.IsFirst(text, close))
                plan.Insert(TextLines.Start(text, close), margin + entry + document.LineEnd);
            else
                plan.Insert(close, entry);
            return;
        }

        plan.Replace(collection.Start, collection.End, Enclose(document, slot, collection.Kind == SyntaxKind.FlowMapping, content, plan));
    }

    /// <summary>A flow collection of one entry, to stand in the place of what is there.</summary>
    public static string Enclose(EditableDocument document, NodeSlot slot, bool isMapping, EntryContent content, EditPlan plan)
    {
        var layout = LayoutOfNew(document, slot);
        var strings = DocumentStyle.Strings(document, Outermost(slot));
        var margin = TextLines.Margin(document.Text, slot.Value!.Value.Start);
        var entry = content.InFlow(layout, strings, margin + layout.Indentation, plan);
        var padding = isMapping ? layout.Padding : "";
        var (before, after) = layout.IsOneLine ? (padding, padding) : (document.LineEnd + margin + layout.Indentation, document.LineEnd + margin);
        return (isMapping ? "{" : "[") + before + entry + after + (isMapping ? "}" : "]");
    }

    /// <summary>How a flow collection that has no entries yet is laid out: as the one around it.</summary>
    private static FlowLayout LayoutOfNew(EditableDocument document, NodeSlot slot)
    {
        var layout = slot is { IsInFlow: true, Parent.Value: { } outer } ? DocumentStyle.Flow(document, outer) : FlowLayout.Default;
        return slot.Parent is null && document.IsJson ? layout with { Indentation = DocumentStyle.StandardIndentation } : layout;
    }

    private static void InsertBefore(EditableDocument document, SyntaxNode first, EntryContent content, FlowLayout layout, StringStyle strings, EditPlan plan)
    {
        var text = document.Text;
        var margin = TextLines.Margin(text, first.Start);
        var entry = content.InFlow(layout, strings, margin, plan) + ",";
        if (TextLines.IsFirst(text, first.Start))
            plan.Insert(OwnComments.FindStart(document, first), margin + entry + document.LineEnd);
        else
            plan.Insert(first.Start, entry + layout.AfterComma);
    }

    private static void InsertAfter(EditableDocument document, SyntaxNode collection, SyntaxNode previous, EntryContent content, FlowLayout layout, StringStyle strings, EditPlan plan)
    {
        var text = document.Text;
        var margin = TextLines.Margin(text, previous.Start);
        var entry = content.InFlow(layout, strings, margin, plan);
        var comma = FlowLines.CommaBehind(collection, previous);
        var end = comma?.End ?? previous.End;
        if (TextLines.IsFirst(text, previous.Start) && TextLines.IsRestEmpty(text, end) && TextLines.Next(text, end) is var next && next < collection.End)
        {
            if (comma is null)
                plan.Insert(previous.End, ",");
            plan.Insert(next, margin + entry + (comma is null ? "" : ",") + document.LineEnd);
        }
        else if (comma is null)
        {
            plan.Insert(previous.End, "," + layout.AfterComma + entry);
        }
        else
        {
            plan.Insert(comma.Value.End, layout.AfterComma + entry + ",");
        }
    }
}
