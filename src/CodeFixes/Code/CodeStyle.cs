using Microsoft.CodeAnalysis.Text;

namespace Plimsoll.CodeFixes.Code;

/// <summary>How the code of a file is laid out: what ends its lines, and how deep it indents.</summary>
/// <param name="LineEnd">What ends lines.</param>
/// <param name="Unit">One level of indentation.</param>
internal sealed record CodeStyle(string LineEnd, string Unit)
{
    /// <summary>For what has no lines.</summary>
    public static CodeStyle OneLine { get; } = new("", "");

    private const int TabWidth = 4;
    private const int LinesToLookAt = 500;

    /// <summary>As most of the file is; four spaces where nothing is indented.</summary>
    public static CodeStyle Of(SourceText text)
    {
        var lineEnd = "\n";
        var unit = new string(' ', TabWidth);
        var previous = 0;
        for (var i = 0; i < text.Lines.Count && i < LinesToLookAt; i++)
        {
            var line = text.Lines[i];
            if (i == 0 && line.EndIncludingLineBreak - line.End == 2)
                lineEnd = "\r\n";
            var indentation = IndentationOf(line);
            if (indentation is ['\t', ..])
                return new CodeStyle(lineEnd, "\t");
            if (previous == 0 && indentation.Length > 1 && indentation.Length < line.End - line.Start)
            {
                unit = indentation;
                previous = indentation.Length;
            }
        }

        return new CodeStyle(lineEnd, unit);
    }

    /// <summary>The white space that a line starts with.</summary>
    public static string IndentationOf(TextLine line)
    {
        var end = line.Start;
        while (end < line.End && line.Text![end] is ' ' or '\t')
            end++;
        return line.Text!.ToString(TextSpan.FromBounds(line.Start, end));
    }

    /// <summary>The columns that white space takes.</summary>
    public int Width(string indentation) => indentation.Sum(static c => c == '\t' ? TabWidth : 1);
}
