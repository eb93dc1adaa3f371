namespace Plimsoll.Yaml;

/// <summary>
/// Cuts a text at its document markers. A line that starts with <c>---</c> or <c>...</c> ends whatever construct is open, so this
/// can be done before any parsing, and a syntax error cannot reach beyond its document.
/// </summary>
internal static class DocumentBounds
{
    public static IEnumerable<(int Start, int End)> Find(string text)
    {
        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var line = start;
        var hasContent = false;
        while (line < text.Length)
        {
            if (IsMarker(text, line, '-'))
            {
                // Directives and comments before the marker belong to the document that it starts.
                if (hasContent)
                {
                    yield return (start, line);
                    start = line;
                }

                hasContent = true;
            }
            else if (IsMarker(text, line, '.'))
            {
                var end = NextLine(text, line);
                if (hasContent)
                    yield return (start, end);
                start = end;
                hasContent = false;
            }
            else if (!hasContent && !IsBlankOrComment(text, line))
            {
                hasContent = true;
            }

            line = NextLine(text, line);
        }

        if (hasContent)
            yield return (start, text.Length);
    }

    private static bool IsMarker(string text, int line, char c) => line + 2 < text.Length
        && text[line] == c && text[line + 1] == c && text[line + 2] == c
        && (line + 3 == text.Length || text[line + 3] is ' ' or '\t' or '\r' or '\n');

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
        var end = text.IndexOf('\n', line);
        return end < 0 ? text.Length : end + 1;
    }
}
