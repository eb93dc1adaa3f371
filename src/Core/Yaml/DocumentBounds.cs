namespace Plimsoll.Yaml;

/// <summary>
/// Cuts a text where documents start. A line that starts with <c>---</c> ends whatever construct is open, so this can be done
/// before any parsing, and a syntax error cannot reach beyond its document. Other ends, which are rare, are left to the parser.
/// </summary>
internal sealed class DocumentBounds(string text)
{
    // A part of the marker, so that the usual `\n  -` is not taken for a candidate.
    private const string MarkerStart = "\n--";

    private static readonly char[] LineEnds = ['\n', '\r'];

    private int _nextMarker = -1;

    /// <summary>Lines that start like a marker and go on, which are few; null when there are none.</summary>
    private List<int>? _withoutSpace;

    public const int MarkerLength = 3;

    /// <summary>Before the line <c>---</c> of the next document, or the end of the text.</summary>
    /// <param name="start">Where a document starts; never goes back.</param>
    public int FindEnd(int start)
    {
        var line = start < text.Length && text[start] == '\uFEFF' ? start + 1 : start;
        // Directives and comments before the marker belong to the document that it starts.
        while (line < text.Length && IsBlankOrComment(line))
            line = NextLine(line);
        if (line < text.Length && text[line] == '-' && !IsMarker(text, line))
            NoteMarkerWithoutSpace(line);
        while (_nextMarker <= line)
        {
            var found = line < text.Length ? text.IndexOf(MarkerStart, Math.Max(line, _nextMarker), StringComparison.Ordinal) : -1;
            _nextMarker = found < 0 ? int.MaxValue : found + 1;
            if (found >= 0 && !IsStart(text, _nextMarker))
            {
                NoteMarkerWithoutSpace(_nextMarker);
                line = Math.Max(line, _nextMarker);
            }
        }

        return Math.Min(_nextMarker, text.Length);
    }

    /// <summary>The first line between two offsets that starts with <c>---</c> and is no marker; negative when there is none.</summary>
    public int FindMarkerWithoutSpace(int start, int end)
    {
        if (_withoutSpace is null)
            return -1;
        var index = _withoutSpace.BinarySearch(start);
        index = index < 0 ? ~index : index;
        return index < _withoutSpace.Count && _withoutSpace[index] < end ? _withoutSpace[index] : -1;
    }

    private void NoteMarkerWithoutSpace(int line)
    {
        if (string.CompareOrdinal(text, line, "---", 0, MarkerLength) == 0 && (_withoutSpace is null || _withoutSpace[_withoutSpace.Count - 1] < line))
            (_withoutSpace ??= []).Add(line);
    }

    /// <summary>Whether a line that starts here is a document marker, <c>---</c> or <c>...</c>.</summary>
    public static bool IsMarker(string text, int line)
    {
        if (line + 2 >= text.Length)
            return false;
        var c = text[line];
        return c is '-' or '.' && text[line + 1] == c && text[line + 2] == c && (line + 3 == text.Length || text[line + 3] is ' ' or '\t' or '\r' or '\n');
    }

    private static bool IsStart(string text, int line) => text[line] == '-' && IsMarker(text, line);

    private bool IsBlankOrComment(int line)
    {
        for (var i = line; i < text.Length; i++)
        {
            switch (text[i])
            {
                case ' ' or '\t':
                    continue;
                case '\r' or '\n' or '#':
                    return true;
                case '%' when i == line:
                    return true;
                default:
                    return false;
            }
        }

        return true;
    }

    private int NextLine(int line)
    {
        var end = text.IndexOfAny(LineEnds, line);
        if (end < 0)
            return text.Length;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
