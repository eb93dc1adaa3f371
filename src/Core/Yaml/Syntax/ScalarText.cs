using System.Text;

namespace Plimsoll.Yaml.Syntax;

/// <summary>The content of a scalar: its text without quotes, escapes, indentation and folded line ends.</summary>
internal static class ScalarText
{
    /// <param name="text">The text of the file.</param>
    /// <param name="start">The scalar's first character in it.</param>
    /// <param name="end">Behind its last.</param>
    /// <param name="kind">Any scalar.</param>
    /// <param name="flags">As in the tree.</param>
    /// <param name="parentIndent">The column of the block collection around it; negative at the top. Blocks with an indentation indicator count from it.</param>
    /// <param name="documentEnd">Behind the document: the line end of a block's last line is no part of its token.</param>
    public static string Of(string text, int start, int end, SyntaxKind kind, SyntaxFlags flags, int parentIndent, int documentEnd)
    {
        var isSimple = (flags & SyntaxFlags.NeedsDecoding) == 0;
        switch (kind)
        {
            case SyntaxKind.PlainScalar:
                return isSimple ? text.Substring(start, end - start) : Fold(text, start, end);
            case SyntaxKind.SingleQuotedScalar:
                end = ContentEnd(text, start, end, '\'');
                return isSimple ? text.Substring(start + 1, end - start - 1) : Fold(text, start + 1, end, quote: '\'');
            case SyntaxKind.DoubleQuotedScalar:
                end = ContentEnd(text, start, end, '"');
                return isSimple ? text.Substring(start + 1, end - start - 1) : Fold(text, start + 1, end, quote: '"');
            case SyntaxKind.LiteralScalar or SyntaxKind.FoldedScalar:
                return BlockText.Of(text, start, end, kind == SyntaxKind.FoldedScalar, parentIndent, documentEnd);
            default:
                return "";
        }
    }

    // A quote that is not closed ends with its line.
    private static int ContentEnd(string text, int start, int end, char quote) => end > start + 1 && text[end - 1] == quote ? end - 1 : end;

    private static string Fold(string text, int start, int end, char quote = '\0')
    {
        var output = new StringBuilder(end - start);
        for (var p = start; p < end;)
        {
            var c = text[p];
            if (c is '\n' or '\r')
                p = FoldLines(output, text, p, end);
            else if (c == '\\' && quote == '"' && p + 1 < end)
                p = AppendEscape(output, text, p, end);
            else if (c is ' ' or '\t')
                p = AppendBlanks(output, text, p, start, end);
            else
                p = AppendCharacter(output, text, p, quote);
        }

        return output.ToString();
    }

    private static int AppendCharacter(StringBuilder output, string text, int p, char quote)
    {
        output.Append(text[p]);
        return quote == '\'' && text[p] == '\'' ? p + 2 : p + 1;
    }

    /// <summary>Blanks stay, but not around a line end.</summary>
    private static int AppendBlanks(StringBuilder output, string text, int p, int start, int end)
    {
        var first = p;
        while (p < end && text[p] is ' ' or '\t')
            p++;
        if (p >= end || text[p] is not ('\n' or '\r'))
            output.Append(text, first, p - first);
        return p;
    }

    /// <summary>One line end is a space; each further one is itself.</summary>
    private static int FoldLines(StringBuilder output, string text, int p, int end)
    {
        var lineEnds = 0;
        while (p < end)
        {
            if (text[p] is '\n' or '\r')
            {
                p = SkipLineEnd(text, p, end);
                lineEnds++;
            }
            else if (text[p] is ' ' or '\t')
            {
                p++;
            }
            else
            {
                break;
            }
        }

        if (lineEnds == 1)
            output.Append(' ');
        else
            output.Append('\n', lineEnds - 1);
        return p;
    }

    private static int AppendEscape(StringBuilder output, string text, int p, int end)
    {
        var c = text[p + 1];
        if (c is '\n' or '\r')
        {
            // The line goes on; only blank lines count.
            p = SkipLineEnd(text, p + 1, end);
            while (p < end)
            {
                if (text[p] is '\n' or '\r')
                {
                    output.Append('\n');
                    p = SkipLineEnd(text, p, end);
                }
                else if (text[p] is ' ' or '\t')
                {
                    p++;
                }
                else
                {
                    break;
                }
            }

            return p;
        }

        var digits = EscapeSequence.Digits(c);
        if (digits > 0 && EscapeSequence.IsHexadecimal(text, p + 2, digits, end))
        {
            EscapeSequence.Append(output, text, p + 2, digits);
            return p + 2 + digits;
        }

        if (digits == 0)
            EscapeSequence.Append(output, c);
        else
            output.Append('\\').Append(c);
        return p + 2;
    }

    internal static int SkipLineEnd(string text, int p, int end) => text[p] == '\r' && p + 1 < end && text[p + 1] == '\n' ? p + 2 : p + 1;
}
