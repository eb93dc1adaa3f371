using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Edits;

/// <summary>Puts a text that starts on the line of its key or dash in the place of a value: a scalar, or a flow collection.</summary>
internal static class InlineReplacement
{
    /// <param name="document">The document.</param>
    /// <param name="slot">What is replaced.</param>
    /// <param name="text">Of one line, or a block scalar.</param>
    /// <param name="plan">Takes the edits.</param>
    public static void Plan(EditableDocument document, NodeSlot slot, string text, EditPlan plan)
    {
        var value = slot.Value!.Value;
        if (value.Kind == SyntaxKind.EmptyScalar)
            ReplaceNothing(document, slot, text, plan);
        else if (value.Kind is SyntaxKind.BlockMapping or SyntaxKind.BlockSequence)
            ReplaceBlock(document, slot, value, text, plan);
        else
            ReplaceInline(document, slot, value, text, plan);
    }

    private static void ReplaceNothing(EditableDocument document, NodeSlot slot, string text, EditPlan plan)
    {
        if (slot.Introducer is { } introducer)
        {
            // `[a]` of a flow sequence has no introducer, but always a value.
            var end = slot.PropertiesEnd;
            var (head, rest) = Split(text);
            plan.Replace(introducer.End, end, " " + AnchorOf(slot) + head);
            InsertRest(document, end, rest, plan);
        }
        else if (slot.IsInFlow)
        {
            plan.Insert(slot.Entry!.Value.End, ": " + text);
        }
        else
        {
            InsertColon(document, slot, " " + text, plan);
        }
    }

    /// <summary>A key that was written with <c>?</c> and has no value yet gets one on the next line.</summary>
    public static void InsertColon(EditableDocument document, NodeSlot slot, string text, EditPlan plan)
    {
        if (slot is not { Entry: { } entry, KeyIndicator: not null })
        {
            plan.Refuse(EditRefusal.UnusualText);
            return;
        }

        BlockScalarEnd.Close(document, entry.End, plan);
        plan.Insert(TextLines.End(document.Text, entry.End), document.LineEnd + new string(' ', TextLines.Column(document.Text, entry.Start)) + ":" + text);
    }

    private static void ReplaceBlock(EditableDocument document, NodeSlot slot, SyntaxNode value, string text, EditPlan plan)
    {
        var source = document.Text;
        if (slot.Entry is not { } entry)
        {
            plan.Replace(value.Start, value.End, text);
            return;
        }

        var introducer = slot.Introducer!.Value;
        var lineEnd = TextLines.End(source, introducer.End);
        var end = BlockRemoval.EndOfLastLine(document, BlockRegion.Of(document, entry));
        var isCompact = value.Start < lineEnd;
        var (head, rest) = Split(text);
        if (isCompact)
        {
            // The comment on the only line is the item's, those on several are of the entries.
            var isOneLine = TextLines.End(source, value.End) == lineEnd;
            plan.Replace(introducer.End + 1, isOneLine ? value.End : end, AnchorOf(slot) + head);
            if (rest.Length > 0)
                plan.Insert(end, rest + LastLineEnd(document, end, rest));
            return;
        }

        var tail = slot.PropertiesEnd <= lineEnd ? source.Substring(slot.PropertiesEnd, lineEnd - slot.PropertiesEnd) : "";
        plan.Replace(introducer.End, end, " " + AnchorOf(slot) + head + tail + rest + LastLineEnd(document, end, rest));
    }

    private static void ReplaceInline(EditableDocument document, NodeSlot slot, SyntaxNode value, string text, EditPlan plan)
    {
        var source = document.Text;
        if (slot.Tag is { } tag)
            plan.Delete(tag.Start, TextLines.SkipBlanks(source, tag.End));
        var (head, rest) = Split(text);
        if (value.Kind is SyntaxKind.LiteralScalar or SyntaxKind.FoldedScalar)
        {
            plan.Replace(value.Start, value.End, head + HeaderComment(document, value) + rest + LastLineEnd(document, value.End, rest));
            return;
        }

        plan.Replace(value.Start, value.End, head);
        InsertRest(document, value.End, rest, plan);
    }

    /// <summary>The comment behind the header of a block scalar, with the blanks before it.</summary>
    public static string HeaderComment(EditableDocument document, SyntaxNode scalar)
    {
        var source = document.Text;
        var lineEnd = Math.Min(scalar.End, TextLines.End(source, scalar.Start));
        var header = scalar.Start;
        while (header < lineEnd && source[header] is not (' ' or '\t'))
            header++;
        return source.Substring(header, lineEnd - header).TrimEnd();
    }

    /// <summary>The anchor of a value, to stand before another one.</summary>
    public static string AnchorOf(NodeSlot slot) => slot.Anchor is { } anchor ? anchor.Text + " " : "";

    /// <summary>The line end that a block scalar needs which is the last of a text without one.</summary>
    public static string LastLineEnd(EditableDocument document, int end, string rest) =>
        rest.Length > 0 && end == document.Text.Length ? document.LineEnd : "";

    // Lines of a block scalar go below the comment on the line of its header.
    private static void InsertRest(EditableDocument document, int end, string rest, EditPlan plan)
    {
        var lineEnd = TextLines.End(document.Text, end);
        if (rest.Length > 0)
            plan.Insert(lineEnd, rest + LastLineEnd(document, lineEnd, rest));
    }

    private static (string Head, string Lines) Split(string text)
    {
        var end = TextLines.End(text, 0);
        return (text.Substring(0, end), text.Substring(end));
    }
}
