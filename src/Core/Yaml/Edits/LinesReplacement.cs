using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Edits;

/// <summary>Puts a block collection in the place of a value: on lines below its key, or behind its dash.</summary>
internal static class LinesReplacement
{
    /// <param name="document">The document.</param>
    /// <param name="slot">What is replaced.</param>
    /// <param name="write">Gives the lines for a column: without the indentation of the first, and without the last line end.</param>
    /// <param name="offset">The columns from the entry to the lines.</param>
    /// <param name="needsLineEnd">The lines end with a block scalar whose value has the last line end.</param>
    /// <param name="plan">Takes the edits.</param>
    public static void Plan(EditableDocument document, NodeSlot slot, Func<int, string> write, int offset, bool needsLineEnd, EditPlan plan)
    {
        if (slot.Entry is not { } entry)
        {
            ReplaceRoot(document, slot, write(0), needsLineEnd, plan);
            return;
        }

        var source = document.Text;
        var column = TextLines.Column(source, entry.Start) + offset;
        var lines = write(column);
        var indented = document.LineEnd + new string(' ', column) + lines;
        if (slot.Introducer is not { } introducer)
        {
            InlineReplacement.InsertColon(document, slot, indented + LastLineEnd(document, TextLines.End(source, entry.End), needsLineEnd), plan);
            return;
        }

        var value = slot.Value!.Value;
        if (value.Kind is not (SyntaxKind.EmptyScalar or SyntaxKind.BlockMapping or SyntaxKind.BlockSequence) && document.HasComments(introducer.End, value.Start))
            plan.Refuse(EditRefusal.Comments);
        var (tail, end) = FindTail(document, slot, entry, introducer);
        var anchor = slot.Anchor is { } name ? " " + name.Text : "";
        var isCompact = entry.Kind == SyntaxKind.SequenceItem && anchor.Length == 0 && tail.Length == 0;
        plan.Replace(introducer.End, end, (isCompact ? new string(' ', offset - 1) + lines : anchor + tail + indented) + LastLineEnd(document, end, needsLineEnd));
    }

    /// <summary>The columns from an entry to the lines of a collection that is its value.</summary>
    public static int OffsetOf(EditableDocument document, NodeSlot slot, bool isSequence)
    {
        if (slot is { Entry: { } entry, Value: { Kind: SyntaxKind.BlockMapping or SyntaxKind.BlockSequence } old }
            && (entry.Kind == SyntaxKind.SequenceItem || isSequence == (old.Kind == SyntaxKind.BlockSequence)))
            return TextLines.Column(document.Text, old.Start) - TextLines.Column(document.Text, entry.Start);
        var indentation = DocumentStyle.Indentation(document, slot.Parent?.Value);
        return slot.Entry?.Kind == SyntaxKind.SequenceItem ? indentation.Item : isSequence ? indentation.Sequence : indentation.Mapping;
    }

    private static void ReplaceRoot(EditableDocument document, NodeSlot slot, string lines, bool needsLineEnd, EditPlan plan)
    {
        var value = slot.Value!.Value;
        var isFirst = TextLines.IsFirst(document.Text, value.Start);
        if (value.Kind == SyntaxKind.EmptyScalar)
        {
            plan.Refuse(EditRefusal.NotFound);
            return;
        }

        plan.Replace(isFirst ? TextLines.Start(document.Text, value.Start) : value.Start, value.End, (isFirst ? "" : document.LineEnd) + lines + LastLineEnd(document, value.End, needsLineEnd));
    }

    /// <summary>The comment that stays on the line of the key, and where the text ends that the lines replace.</summary>
    private static (string Tail, int End) FindTail(EditableDocument document, NodeSlot slot, SyntaxNode entry, SyntaxNode introducer)
    {
        var source = document.Text;
        var value = slot.Value!.Value;
        var lineEnd = TextLines.End(source, introducer.End);
        var propertiesEnd = slot.PropertiesEnd;
        switch (value.Kind)
        {
            case SyntaxKind.EmptyScalar:
                lineEnd = TextLines.End(source, propertiesEnd);
                return (Comment(source, propertiesEnd, lineEnd), lineEnd);
            case SyntaxKind.LiteralScalar or SyntaxKind.FoldedScalar when value.Start < lineEnd:
                return (InlineReplacement.HeaderComment(document, value), value.End);
            case SyntaxKind.BlockMapping or SyntaxKind.BlockSequence:
                var end = BlockRemoval.EndOfLastLine(document, BlockRegion.Of(document, entry));
                var isCompact = value.Start < lineEnd;
                if (isCompact)
                    return TextLines.End(source, value.End) == lineEnd ? (Comment(source, value.End, lineEnd), lineEnd) : ("", end);
                return (Comment(source, Math.Min(propertiesEnd, lineEnd), lineEnd), end);
            default:
                var last = TextLines.End(source, value.End);
                return (Comment(source, value.Start < lineEnd ? value.End : Math.Min(propertiesEnd, lineEnd), value.Start < lineEnd ? last : lineEnd) + (value.Start < lineEnd ? "" : Comment(source, value.End, last)), last);
        }
    }

    private static string Comment(string source, int start, int end) =>
        TextLines.SkipBlanks(source, start) < end ? source.Substring(start, end - start) : "";

    private static string LastLineEnd(EditableDocument document, int end, bool isNeeded) => isNeeded && end == document.Text.Length ? document.LineEnd : "";
}
