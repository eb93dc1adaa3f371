namespace Plimsoll.Yaml.Edits;

/// <summary>Lines of a text, by offsets into it.</summary>
internal static class TextLines
{
    /// <summary>The first character of the line that holds an offset; a byte order mark is not of the line.</summary>
    public static int Start(string text, int offset)
    {
        while (offset > 0 && text[offset - 1] is not ('\n' or '\r' or '\uFEFF'))
            offset--;
        return offset;
    }

    /// <summary>Where the line ends that holds an offset: its line end, or the end of the text.</summary>
    public static int End(string text, int offset)
    {
        while (offset < text.Length && text[offset] is not ('\n' or '\r'))
            offset++;
        return offset;
    }

    /// <summary>The first character of the next line, or the end of the text.</summary>
    public static int Next(string text, int offset)
    {
        offset = End(text, offset);
        if (offset == text.Length)
            return offset;
        return text[offset] == '\r' && offset + 1 < text.Length && text[offset + 1] == '\n' ? offset + 2 : offset + 1;
    }

    /// <summary>Where the line before ends, given the first character of a line; before its line end.</summary>
    public static int PreviousEnd(string text, int lineStart)
    {
        if (lineStart == 0)
            return 0;
        return lineStart > 1 && text[lineStart - 1] == '\n' && text[lineStart - 2] == '\r' ? lineStart - 2 : lineStart - 1;
    }

    public static int Column(string text, int offset) => offset - Start(text, offset);

    /// <summary>Nothing but blanks before an offset on its line.</summary>
    public static bool IsFirst(string text, int offset) => SkipBlanks(text, Start(text, offset)) >= offset;

    /// <summary>Nothing but blanks, and perhaps a comment, from an offset to the end of its line.</summary>
    public static bool IsRestEmpty(string text, int offset) => SkipBlanks(text, offset) is var p && (p == text.Length || text[p] is '\n' or '\r' or '#');

    public static bool IsBlank(string text, int lineStart) => SkipBlanks(text, lineStart) is var p && (p == text.Length || text[p] is '\n' or '\r');

    public static bool EndsWithLineEnd(string text, int offset) => offset > 0 && text[offset - 1] is '\n' or '\r';

    public static int SkipBlanks(string text, int offset)
    {
        while (offset < text.Length && text[offset] is ' ' or '\t')
            offset++;
        return offset;
    }

    /// <summary>The blanks at the start of the line that holds an offset.</summary>
    public static string Margin(string text, int offset) => Start(text, offset) is var start ? text.Substring(start, SkipBlanks(text, start) - start) : "";
}
