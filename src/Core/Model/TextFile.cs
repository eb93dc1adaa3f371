namespace Plimsoll.Model;

/// <summary>A source file whose text is at hand. Line starts are found when a position is first asked for: most files have no finding.</summary>
public sealed class TextFile(string path, string text) : SourceFile(path)
{
    private int[]? _lineStarts;

    public string Text { get; } = text;

    public override int Length => Text.Length;

    public override LinePosition GetPosition(int offset)
    {
        offset = Math.Max(0, Math.Min(offset, Text.Length));
        var starts = LineStarts;
        var line = Array.BinarySearch(starts, offset);
        if (line < 0)
            line = ~line - 1;
        return new LinePosition(line, offset - starts[line]);
    }

    public override string? GetLine(int line)
    {
        var starts = LineStarts;
        if (line < 0 || line >= starts.Length)
            return null;
        var end = line + 1 < starts.Length ? starts[line + 1] : Text.Length;
        return Text.Substring(starts[line], end - starts[line]).TrimEnd('\r', '\n');
    }

    /// <summary>The offset at which a line (from 0) starts.</summary>
    public int GetLineStart(int line) => LineStarts[line];

    public int LineCount => LineStarts.Length;

    private int[] LineStarts
    {
        get
        {
            if (_lineStarts is { } known)
                return known;
            var starts = new List<int> { 0 };
            for (var i = 0; i < Text.Length; i++)
            {
                if (Text[i] == '\n' || (Text[i] == '\r' && (i + 1 == Text.Length || Text[i + 1] != '\n')))
                    starts.Add(i + 1);
            }

            return _lineStarts = [.. starts];
        }
    }
}
