using Plimsoll.Model;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Edits;

/// <summary>Writes another node in the place of one.</summary>
internal static class ValueReplacement
{
    public static void Plan(EditableDocument document, NodeSlot slot, Node value, EditPlan plan)
    {
        var isFlow = slot.Value is { Kind: SyntaxKind.FlowMapping or SyntaxKind.FlowSequence or SyntaxKind.FlowPair } old && (slot.Entries.Count > 0 || (slot.Parent is null && document.IsJson) || old.Kind == SyntaxKind.FlowPair);
        if (slot.IsInFlow || (isFlow && NodeWriter.IsBlock(value)))
            InlineReplacement.Plan(document, slot, InFlow(document, slot, value), plan);
        else if (NodeWriter.IsBlock(value))
            LinesReplacement.Plan(document, slot, column => Lines(document, slot, value, column), LinesReplacement.OffsetOf(document, slot, value is SequenceNode), NodeText.NeedsLineEnd(value), plan);
        else
            InlineReplacement.Plan(document, slot, Inline(document, slot, value), plan);
    }

    private static string InFlow(EditableDocument document, NodeSlot slot, Node value)
    {
        var near = slot.Entries.Count > 0 || slot.Parent?.Value is null ? slot.Value!.Value : slot.Parent.Value.Value;
        var layout = near.Kind is SyntaxKind.FlowMapping or SyntaxKind.FlowSequence or SyntaxKind.FlowPair ? DocumentStyle.Flow(document, near) : FlowLayout.Default;
        var strings = value is ScalarNode ? StyleOf(slot.Value!.Value, DocumentStyle.Strings(document, FlowInsertion.Outermost(slot))) : DocumentStyle.Strings(document, FlowInsertion.Outermost(slot));
        // The bracket that closes it goes where the old one stood, or on the line that opens it.
        var close = near == slot.Value!.Value ? near.End - 1 : slot.Value.Value.Start;
        if (!TextLines.IsFirst(document.Text, close) && near == slot.Value.Value)
            layout = layout with { Indentation = "" };
        var writer = new FlowWriter(layout, strings);
        writer.Write(value, TextLines.Margin(document.Text, close));
        return writer.ToString().Replace("\n", document.LineEnd);
    }

    private static string Lines(EditableDocument document, NodeSlot slot, Node value, int column)
    {
        var writer = Writer(document, slot, DocumentStyle.Strings(document));
        writer.WriteCollection(value, column, KeyOrder.AsGiven);
        return NodeText.Finish(writer.ToString(), document.LineEnd);
    }

    private static string Inline(EditableDocument document, NodeSlot slot, Node value)
    {
        var writer = Writer(document, slot, StyleOf(slot.Value!.Value, DocumentStyle.Strings(document)));
        writer.WriteInline(value, slot.Entry is { } entry && slot.Value.Value.Kind != SyntaxKind.DoubleQuotedScalar ? TextLines.Column(document.Text, entry.Start) : null);
        return NodeText.Finish(writer.ToString(), document.LineEnd);
    }

    // Comments below that are indented deeper would become a part of a block scalar at the end.
    private static NodeWriter Writer(EditableDocument document, NodeSlot slot, StringStyle strings)
    {
        var blocks = slot.Entry is { } entry && BlockRegion.Of(document, entry).End > TextLines.Next(document.Text, entry.End) ? BlockScalarUse.Never : BlockScalarUse.WhereClosed;
        return new NodeWriter(DocumentStyle.Indentation(document, slot.Parent?.Value), strings, blocks);
    }

    /// <summary>A scalar in quotes is followed by one in the same quotes.</summary>
    private static StringStyle StyleOf(SyntaxNode old, StringStyle usual) => old.Kind switch
    {
        SyntaxKind.SingleQuotedScalar => new StringStyle(true, true),
        SyntaxKind.DoubleQuotedScalar => new StringStyle(true, false),
        _ => usual,
    };
}
