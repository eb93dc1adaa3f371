using System.Text;

namespace Plimsoll.Output;

/// <summary>A source line as a terminal can show it, and where under it a mark goes.</summary>
/// <param name="Text">Tabs expanded, control characters made visible, cut to the width around the mark.</param>
/// <param name="MarkColumn">Columns before the mark.</param>
/// <param name="MarkWidth">Columns that the mark takes, at least one.</param>
internal sealed record Excerpt(string Text, int MarkColumn, int MarkWidth)
{
    private const int TabWidth = 4;
    private const char Cut = '…';

    /// <param name="line">The line, without its end.</param>
    /// <param name="start">Where the marked part starts, in UTF-16 units.</param>
    /// <param name="end">Where it ends; beyond the line for a part of several lines.</param>
    /// <param name="width">The columns there are.</param>
    public static Excerpt Of(string line, int start, int end, int width)
    {
        start = Math.Clamp(start, 0, line.Length);
        end = Math.Clamp(end, start, line.Length);
        // Nothing farther away than the width can be seen: a minified file is one line of megabytes.
        var from = Whole(line, Math.Max(0, start - width));
        var to = Whole(line, Math.Min(line.Length, Math.Min(end, start + width) + width));
        var cells = Cells(line, from, to);
        var markStart = ColumnOf(cells, start);
        var markEnd = Math.Max(markStart + 1, ColumnOf(cells, Math.Min(end, to)));
        var total = cells.Count == 0 ? 0 : cells[^1].Column + cells[^1].Width;
        if (from == 0 && to == line.Length && total <= width)
            return new Excerpt(Join(cells), markStart, markEnd - markStart);

        // Room for a cut on either side; the mark stands in the first third, or at its own column if all of it fits there.
        var room = width - 2;
        var left = from == 0 && markEnd <= room ? 0 : Math.Max(0, markStart - (room / 3));
        var shown = cells.Where(cell => cell.Column >= left && cell.Column + cell.Width <= left + room).ToList();
        if (shown.Count == 0)
            return new Excerpt(Cut.ToString(), 0, 1);
        left = shown[0].Column;
        var right = shown[^1].Column + shown[^1].Width;
        var isCutLeft = left > 0 || from > 0;
        var text = (isCutLeft ? Cut.ToString() : "") + Join(shown) + (right < total || to < line.Length ? Cut.ToString() : "");
        var shift = isCutLeft ? left - 1 : left;
        return new Excerpt(text, markStart - shift, Math.Max(1, Math.Min(markEnd, right) - markStart));
    }

    /// <summary>An offset that does not fall between the halves of a surrogate pair.</summary>
    private static int Whole(string line, int offset) => offset > 0 && offset < line.Length && char.IsLowSurrogate(line[offset]) ? offset - 1 : offset;

    private static List<(string Text, int Offset, int Column, int Width)> Cells(string line, int from, int to)
    {
        var cells = new List<(string Text, int Offset, int Column, int Width)>(to - from);
        var column = 0;
        for (var offset = from; offset < to;)
        {
            Rune.DecodeFromUtf16(line.AsSpan(offset), out var rune, out var length);
            var (text, width) = rune.Value == '\t' ? (new string(' ', TabWidth - (column % TabWidth)), TabWidth - (column % TabWidth))
                : length == 1 ? (DisplayText.Visible(line[offset]).ToString(), char.IsSurrogate(line[offset]) || Rune.IsControl(rune) ? 1 : DisplayText.WidthOf(rune))
                : (line.Substring(offset, length), DisplayText.WidthOf(rune));
            cells.Add((text, offset, column, width));
            column += width;
            offset += length;
        }

        return cells;
    }

    private static int ColumnOf(List<(string Text, int Offset, int Column, int Width)> cells, int offset)
    {
        foreach (var cell in cells)
        {
            if (cell.Offset >= offset)
                return cell.Column;
        }

        return cells.Count == 0 ? 0 : cells[^1].Column + cells[^1].Width;
    }

    private static string Join(IEnumerable<(string Text, int Offset, int Column, int Width)> cells) => string.Concat(cells.Select(static cell => cell.Text));
}
