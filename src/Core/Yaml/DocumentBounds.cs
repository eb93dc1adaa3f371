namespace Plimsoll.Yaml;

/// <summary>
/// Cuts a text at its document markers. A line that starts with <c>---</c> or <c>...</c> ends whatever construct is open, so this
/// can be done before any parsing, and a syntax error cannot reach beyond its document.
/// </summary>
internal sealed class DocumentBounds(string text)
{
    private static readonly char[] LineEnds = ['\n', '\r'];

    // Line ends of old Macintoshes are worth no speed.
    private readonly bool _hasLoneCarriageReturn = HasLoneCarriageReturn(text);
    private int _nextStart = -1;
    private int _nextEnd = -1;

    /// <summary>Where the document that starts at an offset ends: before the line <c>---</c> of the next, or behind its own line <c>...</c>.</summary>
    public int FindEnd(int start)
    {
        var line = start < text.Length && text[start] == '\uFEFF' ? start + 1 : start;
        // Directives and comments before the marker belong to the document that it starts.
        while (line < text.Length && IsBlankOrComment(line))
            line = NextLine(line);
        if (line >= text.Length)
            return text.Length;
        if (IsMarker(text, line) && text[line] == '.')
            return NextLine(line);
        if (_hasLoneCarriageReturn)
            return FindEndByLines(line);
        var next = FindMarker(line, "\n--", ref _nextStart);
        var end = FindMarker(line, "\n..", ref _nextEnd);
        return next < end ? next : end < text.Length ? NextLine(end) : text.Length;
    }

    /// <summary>Whether a line that starts here is a document marker.</summary>
    public static bool IsMarker(string text, int line)
    {
        if (line + 2 >= text.Length)
            return false;
        var c = text[line];
        return c is '-' or '.' && text[line + 1] == c && text[line + 2] == c && (line + 3 == text.Length || text[line + 3] is ' ' or '\t' or '\r' or '\n');
    }

    /// <summary>The next line after an offset that is the marker; the end of the text when there is none.</summary>
    /// <param name="from">An offset that never goes back.</param>
    /// <param name="marker">Its beginning, with the line end before it: shorter than the marker, so that <c>\n  -</c> is not taken for a candidate.</param>
    /// <param name="known">What was found last: it is looked for once, not once a document.</param>
    private int FindMarker(int from, string marker, ref int known)
    {
        while (known <= from)
        {
            var found = text.IndexOf(marker, Math.Max(from, known), StringComparison.Ordinal);
            known = found < 0 ? int.MaxValue : found + 1;
            if (found >= 0 && !IsMarker(text, known))
                from = Math.Max(from, known);
        }

        return Math.Min(known, text.Length);
    }

    private int FindEndByLines(int line)
    {
        for (line = NextLine(line); line < text.Length; line = NextLine(line))
        {
            if (IsMarker(text, line))
                return text[line] == '-' ? line : NextLine(line);
        }

        return text.Length;
    }

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

    private static bool HasLoneCarriageReturn(string text)
    {
        for (var i = text.IndexOf('\r'); i >= 0; i = text.IndexOf('\r', i + 1))
        {
            if (i + 1 == text.Length || text[i + 1] != '\n')
                return true;
        }

        return false;
    }
}
