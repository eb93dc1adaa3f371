using Plimsoll.Model;

namespace Plimsoll.Yaml.Edits;

/// <summary>An entry or item that is made of nodes.</summary>
/// <param name="document">Where it goes.</param>
/// <param name="siblings">The place of the collection that it goes into.</param>
/// <param name="key">Null for an item.</param>
/// <param name="value">What it holds.</param>
internal sealed class NewEntry(EditableDocument document, NodeSlot siblings, string? key, Node value) : EntryContent
{
    public override bool NeedsLineEnd => NodeText.NeedsLineEnd(value);

    public override string InBlock(int column, EditPlan plan)
    {
        var strings = key is null && siblings.Value is { } sequence && NodeText.HoldsQuotedOnly(sequence)
            ? DocumentStyle.Strings(document, sequence)
            : DocumentStyle.Strings(document);
        var writer = new NodeWriter(DocumentStyle.Indentation(document, siblings.Value), strings, BlockScalarUse.WhereClosed);
        if (key is null)
            writer.WriteItem(value, column, KeyOrder.AsGiven);
        else
            writer.WriteEntry(key, value, column, KeyOrder.AsGiven);
        return NodeText.Finish(writer.ToString(), document.LineEnd);
    }

    public override string InFlow(FlowLayout layout, StringStyle strings, string margin, EditPlan plan)
    {
        var writer = new FlowWriter(layout, strings);
        if (key is null)
            writer.Write(value, margin);
        else
            writer.WriteEntry(key, value, margin);
        return writer.ToString().Replace("\n", document.LineEnd);
    }
}
