using System.Text;

namespace Plimsoll.Yaml.Syntax;

/// <summary>The content of literal (<c>|</c>) and folded (<c>&gt;</c>) scalars.</summary>
internal static class BlockText
{
    public static string Of(string text, int start, int end, bool isFolded, int parentIndent, int documentEnd)
    {
        var p = start + 1;
        var indent = 0;
        var chomping = '\0';
        for (; p < end && text[p] is '+' or '-' or (>= '1' and <= '9'); p++)
        {
            if (text[p] is '+' or '-')
                chomping = text[p];
            else
                indent = Math.Max(parentIndent, 0) + text[p] - '0';
        }

        p = FindLineEnd(text, p, end);
        if (indent == 0)
            indent = FindIndent(text, p, end);
        var output = new StringBuilder(end - p);
        var lineEnds = 0;
        var wasDeeper = true;
        while (p < end)
        {
            p = ScalarText.SkipLineEnd(text, p, end);
            var line = p;
            while (p < end && text[p] == ' ' && p - line < indent)
                p++;
            var lineEnd = FindLineEnd(text, p, end);
            if (lineEnd == p)
            {
                lineEnds++;
                continue;
            }

            var isDeeper = text[p] is ' ' or '\t';
            AppendLineEnds(output, lineEnds, isFolded && !wasDeeper && !isDeeper);
            output.Append(text, p, lineEnd - p);
            wasDeeper = isDeeper;
            lineEnds = 1;
            p = lineEnd;
        }

        AppendEnd(output, text, end, documentEnd, chomping, lineEnds);
        return output.ToString();
    }

    private static void AppendLineEnds(StringBuilder output, int lineEnds, bool folds)
    {
        if (output.Length == 0)
            output.Append('\n', lineEnds);
        else if (folds && lineEnds == 1)
            output.Append(' ');
        else
            output.Append('\n', folds ? lineEnds - 1 : lineEnds);
    }

    private static void AppendEnd(StringBuilder output, string text, int end, int documentEnd, char chomping, int lineEnds)
    {
        if (chomping == '-')
            return;
        // A last line of blanks counts as one that ends, although the text ends before.
        var endsWithLine = (end < documentEnd && text[end] is '\n' or '\r') || EndsBlank(text, end);
        if (chomping == '+')
            output.Append('\n', endsWithLine ? lineEnds : Math.Max(0, lineEnds - 1));
        else if (output.Length > 0 && lineEnds > 0 && (endsWithLine || lineEnds > 1))
            output.Append('\n');
    }

    private static bool EndsBlank(string text, int end)
    {
        var p = end;
        while (text[p - 1] is ' ' or '\t')
            p--;
        return p < end && text[p - 1] is '\n' or '\r';
    }

    /// <summary>The indentation of the first line that is not blank.</summary>
    private static int FindIndent(string text, int p, int end)
    {
        while (p < end)
        {
            p = ScalarText.SkipLineEnd(text, p, end);
            var line = p;
            while (p < end && text[p] == ' ')
                p++;
            if (p < end && text[p] is not ('\n' or '\r'))
                return p - line;
        }

        // Nothing but blank lines: all their spaces are indentation.
        return int.MaxValue;
    }

    private static readonly char[] LineEnds = ['\n', '\r'];

    private static int FindLineEnd(string text, int p, int end)
    {
        var found = p < end ? text.IndexOfAny(LineEnds, p, end - p) : -1;
        return found < 0 ? end : found;
    }
}
