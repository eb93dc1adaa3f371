using System.Text;

namespace Plimsoll.Output;

/// <summary>
/// Shows Markdown in a terminal: headings, emphasis, code, lists, tables, links. It knows what our own pages use and shows the rest as it
/// stands; without colours it is plain text.
/// </summary>
internal sealed class MarkdownView(Palette palette, int width)
{
    private const string CodeIndent = "    ";

    public void Write(string markdown, TextWriter output)
    {
        var lines = markdown.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var wasBlank = true;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                for (i++; i < lines.Length && !lines[i].StartsWith("```", StringComparison.Ordinal); i++)
                    output.WriteLine(lines[i].Length == 0 ? "" : palette.Code(CodeIndent + lines[i]));
            }
            else if (line.StartsWith('|'))
            {
                var first = i;
                while (i + 1 < lines.Length && lines[i + 1].StartsWith('|'))
                    i++;
                WriteTable(lines[first..(i + 1)], output);
            }
            else if (line.StartsWith('#'))
            {
                output.WriteLine(palette.Heading(Plain(line.TrimStart('#').Trim())));
            }
            else if (line.Trim().Length == 0)
            {
                if (!wasBlank)
                    output.WriteLine();
            }
            else if (!IsComment(line))
            {
                WriteWrapped(line, output);
            }

            wasBlank = line.Trim().Length == 0 || (wasBlank && IsComment(line));
        }
    }

    private static bool IsComment(string line) => line.StartsWith("<!--", StringComparison.Ordinal) && line.TrimEnd().EndsWith("-->", StringComparison.Ordinal);

    private void WriteTable(string[] lines, TextWriter output)
    {
        var rows = lines.Where(static line => line.Trim('|', '-', ':', ' ').Length > 0).Select(CellsOf).ToList();
        var columns = rows.Count == 0 ? 0 : rows.Max(static row => row.Length);
        var widths = Enumerable.Range(0, columns).Select(column => rows.Max(row => column < row.Length ? DisplayText.WidthOf(Plain(row[column])) : 0)).ToArray();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var line = new StringBuilder();
            for (var column = 0; column < row.Length; column++)
            {
                line.Append(i == 0 ? palette.Strong(Plain(row[column])) : Styled(row[column]));
                if (column + 1 < row.Length)
                    line.Append(' ', widths[column] - DisplayText.WidthOf(Plain(row[column])) + 2);
            }

            output.WriteLine(line.ToString().TrimEnd());
        }
    }

    private static string[] CellsOf(string line)
    {
        const string escapedBar = "\u0001";
        return [.. line.Replace("\\|", escapedBar, StringComparison.Ordinal).Trim().Trim('|').Split('|').Select(static cell => cell.Trim().Replace(escapedBar, "|", StringComparison.Ordinal))];
    }

    /// <summary>Wraps at blanks; lines of a list hang under their text.</summary>
    private void WriteWrapped(string line, TextWriter output)
    {
        var indent = line.Length - line.TrimStart().Length;
        var text = line[indent..];
        if (text.StartsWith("- ", StringComparison.Ordinal) || text.StartsWith("* ", StringComparison.Ordinal))
        {
            output.Write($"{new string(' ', indent)}• ");
            indent += 2;
            text = text[2..];
        }
        else
        {
            output.Write(new string(' ', indent));
        }

        var column = indent;
        foreach (var word in WordsOf(text))
        {
            var length = DisplayText.WidthOf(Plain(word));
            if (column > indent && column + 1 + length > width)
            {
                output.Write($"\n{new string(' ', indent)}");
                column = indent;
            }
            else if (column > indent)
            {
                output.Write(' ');
                column++;
            }

            output.Write(Styled(word));
            column += length;
        }

        output.WriteLine();
    }

    /// <summary>Words, where a stretch in marks is one, so that no mark is torn from its pair.</summary>
    private static IEnumerable<string> WordsOf(string text)
    {
        var word = new StringBuilder();
        foreach (var (piece, mark) in Inline.Parse(text))
        {
            if (mark != InlineMark.None)
            {
                word.Append(Inline.Restore(piece, mark));
                continue;
            }

            foreach (var c in piece)
            {
                if (c != ' ')
                {
                    word.Append(c);
                }
                else if (word.Length > 0)
                {
                    yield return word.ToString();
                    word.Clear();
                }
            }
        }

        if (word.Length > 0)
            yield return word.ToString();
    }

    private string Styled(string text) => string.Concat(Inline.Parse(text).Select(part => part.Mark switch
    {
        InlineMark.Code => palette.Code(palette.IsOn ? part.Text : $"`{part.Text}`"),
        InlineMark.Strong => palette.Strong(part.Text),
        _ => part.Text,
    }));

    /// <summary>The text as it is shown, without styles: what counts for its width.</summary>
    private string Plain(string text) => string.Concat(Inline.Parse(text).Select(part => part.Mark == InlineMark.Code && !palette.IsOn ? $"`{part.Text}`" : part.Text));
}
