namespace Plimsoll.Yaml;

/// <summary>
/// Cuts a text at its document markers. A line that starts with <c>---</c> or <c>...</c> ends whatever construct is open, so this
/// can be done before any parsing, and a syntax error cannot reach beyond its document.
/// </summary>
internal static class DocumentBounds
{
    private static readonly char[] LineEnds = ['\n', '\r'];

    /// <summary>Where the document that starts at an offset ends: before the line <c>---</c> of the next, or behind its own line <c>...</c>.</summary>
    public static int FindEnd(string text, int start)
    {
        var line = start < text.Length && text[start] == '\uFEFF' ? start + 1 : start;
        var hasContent = false;
        while (line < text.Length)
        {
            switch (text[line])
            {
                case '-' when IsMarker(text, line):
                    // Directives and comments before the marker belong to the document that it starts.
                    if (hasContent)
                        return line;
                    hasContent = true;
                    break;
                case '.' when IsMarker(text, line):
                    return NextLine(text, line);
                default:
                    hasContent = hasContent || !IsBlankOrComment(text, line);
                    break;
            }

            line = NextLine(text, line);
        }

        return text.Length;
    }

    /// <summary>Whether a line that starts here is a document marker.</summary>
    public static bool IsMarker(string text, int line)
    {
        if (line + 2 >= text.Length)
            return false;
        var c = text[line];
        return c is '-' or '.' && text[line + 1] == c && text[line + 2] == c && (line + 3 == text.Length || text[line + 3] is ' ' or '\t' or '\r' or '\n');
    }

    private static bool IsBlankOrComment(string text, int line)
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

    private static int NextLine(string text, int line)
    {
        var end = text.IndexOfAny(LineEnds, line);
        if (end < 0)
            return text.Length;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
