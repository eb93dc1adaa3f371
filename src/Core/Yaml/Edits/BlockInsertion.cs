using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Edits;

/// <summary>Puts an entry on lines of its own between the entries of a block collection.</summary>
internal static class BlockInsertion
{
    /// <param name="document">The document.</param>
    /// <param name="entries">The entries of the collection, of which there is one at least.</param>
    /// <param name="index">The place of the new one among them.</param>
    /// <param name="content">The new one.</param>
    /// <param name="plan">Takes the edits.</param>
    public static void Plan(EditableDocument document, IReadOnlyList<SyntaxNode> entries, int index, EntryContent content, EditPlan plan)
    {
        if (index == 0)
            InsertBefore(document, entries[0], content, plan);
        else
            InsertAfter(document, entries[index - 1], content, plan);
    }

    private static void InsertBefore(EditableDocument document, SyntaxNode first, EntryContent content, EditPlan plan)
    {
        var region = BlockRegion.Of(document, first);
        var lines = content.InBlock(region.Column, plan);
        var indentation = new string(' ', region.Column);
        plan.Insert(region.Start, region.IsCompact ? lines + document.LineEnd + indentation : indentation + lines + document.LineEnd);
    }

    private static void InsertAfter(EditableDocument document, SyntaxNode previous, EntryContent content, EditPlan plan)
    {
        var text = document.Text;
        var region = BlockRegion.Of(document, previous);
        var lines = new string(' ', region.Column) + content.InBlock(region.Column, plan);
        var at = region.End;
        if (!TextLines.EndsWithLineEnd(text, at))
        {
            BlockScalarEnd.Close(document, previous.End, plan);
            plan.Insert(at, document.LineEnd + lines + (content.NeedsLineEnd ? document.LineEnd : ""));
            return;
        }

        if (content.KeepsBlankLines)
        {
            while (at < document.NextTokenStart(previous.End) && at < text.Length && TextLines.IsBlank(text, at))
                at = TextLines.Next(text, at);
        }

        plan.Insert(at, lines + document.LineEnd);
    }
}
