using System.Text;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Edits;

/// <summary>An entry or item that stands elsewhere in the text already: its lines with their comments, in another column.</summary>
internal sealed class MovedEntry : EntryContent
{
    private readonly EditableDocument _document;
    private readonly NodeSlot _slot;
    private readonly SyntaxNode _entry;
    private readonly BlockRegion _region;
    private readonly bool _isBlock;

    /// <param name="document">Where it is taken from, with the entry still in it.</param>
    /// <param name="slot">Its place there.</param>
    public MovedEntry(EditableDocument document, NodeSlot slot)
    {
        _document = document;
        _slot = slot;
        _entry = slot.Entry!.Value;
        _isBlock = !slot.IsInFlow;
        if (!_isBlock)
            return;
        _region = BlockRegion.Of(document, _entry);
        // A scalar at the end of a text without a last line end is written so that it does not need one.
        if (_region.End != TextLines.Next(document.Text, _entry.End) || !TextLines.EndsWithLineEnd(document.Text, _region.End))
            return;
        NeedsLineEnd = BlockScalarEnd.NeedsLineEnd(document, _entry.End);
        KeepsBlankLines = BlockScalarEnd.KeepsBlankLines(document, _entry.End);
    }

    public override bool NeedsLineEnd { get; }

    public override bool KeepsBlankLines { get; }

    public override string InBlock(int column, EditPlan plan)
    {
        if (_isBlock)
            return Shift(BlockScalarEnd.Closed(_document, _region.Start, BlockRemoval.EndOfLastLine(_document, _region)), _region.Column, column, _document.LineEnd);
        KeepComments(plan);
        var text = _document.Text.Substring(_entry.Start, _entry.Length);
        if (text.IndexOfAny(['\n', '\r']) >= 0 || _slot.KeyIndicator is not null)
            return Rewritten(plan).InBlock(column, plan);
        if (_entry.Kind == SyntaxKind.SequenceItem)
            return "- " + text;
        var key = _document.Text.Substring(_entry.Start, _slot.Key!.Value.End - _entry.Start);
        var value = _slot.Introducer is { } colon ? _document.Text.Substring(colon.End, _entry.End - colon.End).Trim() : "";
        return key + (value.Length > 0 ? ": " : ":") + value;
    }

    public override string InFlow(FlowLayout layout, StringStyle strings, string margin, EditPlan plan)
    {
        if (_isBlock)
            return Rewritten(plan).InFlow(layout, strings, margin, plan);
        KeepComments(plan);
        return _document.Text.Substring(_entry.Start, _entry.Length);
    }

    // The comments on the lines of an entry between braces would be lost with the lines.
    private void KeepComments(EditPlan plan)
    {
        var text = _document.Text;
        if (TextLines.IsFirst(text, _entry.Start)
            && (_document.HasComments(OwnComments.FindStart(_document, _entry), _entry.Start) || _document.HasComments(_entry.End, TextLines.End(text, _entry.End))))
            plan.Refuse(EditRefusal.Comments);
    }

    private NewEntry Rewritten(EditPlan plan)
    {
        var (start, end) = _isBlock ? (_region.Start, _region.End) : (_entry.Start, _entry.End);
        if (_document.HasComments(start, end))
            plan.Refuse(EditRefusal.Comments);
        if (_document.Tokens(SyntaxKind.Anchor, start, end).Any() || _document.Tokens(SyntaxKind.Alias, start, end).Any())
            plan.Refuse(EditRefusal.Anchor);
        if (_document.HasDuplicates(start, end))
            plan.Refuse(EditRefusal.DuplicateKey);
        if (!NodeText.IsKnown(_slot.Content))
            plan.Refuse(EditRefusal.UnknownValue);
        return new NewEntry(_document, _slot.Parent!, _slot.ModelEntry?.Key, plan.Refusal == EditRefusal.None ? _slot.Content : new Model.ScalarNode(default, Model.ScalarKind.Null, "null"));
    }

    /// <summary>Lines in another column; the first loses its indentation.</summary>
    private static string Shift(string lines, int from, int to, string lineEnd)
    {
        var output = new StringBuilder(lines.Length);
        for (var start = 0; start < lines.Length;)
        {
            var end = TextLines.End(lines, start);
            var text = start;
            while (text < end && lines[text] == ' ')
                text++;
            var spaces = text - start;
            if (start > 0)
            {
                output.Append(lineEnd);
                // Spaces on blank lines count in a block scalar where they go beyond its indentation.
                var isBlank = TextLines.IsBlank(lines, text);
                output.Append(' ', !isBlank || spaces > from ? Math.Max(0, spaces + to - from) : Math.Min(spaces, to));
            }

            output.Append(lines, text, end - text);
            start = TextLines.Next(lines, end);
            if (start == lines.Length && start > end)
                output.Append(lineEnd);
        }

        return output.ToString();
    }
}
