using System.Text;

namespace Plimsoll.Yaml;

/// <summary>Multi-line strings as literal block scalars: <c>|</c>, <c>|-</c>, <c>|+</c>.</summary>
internal static class BlockScalar
{
    /// <summary>The largest number that the header of a block can state.</summary>
    private const int LargestIndicator = 9;

    /// <summary>
    /// Whether every reader gives back exactly this text from a block: it has lines, only printable characters, and no line of
    /// nothing but white space, which editors remove and which can be taken for indentation.
    /// </summary>
    public static bool CanHold(string text)
    {
        if (text.IndexOf('\n') < 0)
            return false;
        var hasContent = false;
        var isBlank = true;
        var lineStart = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!YamlCharacters.IsPrintable(text, i))
                return false;
            if (text[i] == '\n')
            {
                if (isBlank && i > lineStart)
                    return false;
                isBlank = true;
                lineStart = i + 1;
            }
            else if (text[i] is not (' ' or '\t'))
            {
                isBlank = false;
                hasContent = true;
            }
        }

        return hasContent && !(isBlank && lineStart < text.Length);
    }

    /// <summary>Whether a text is held whatever lines follow: blank ones do not become a part of it.</summary>
    public static bool IsClosed(string text) => !text.EndsWith("\n\n", StringComparison.Ordinal);

    /// <summary>Writes header and lines, without the last line end.</summary>
    /// <param name="output">Where the header goes; the lines follow.</param>
    /// <param name="text">A text that <see cref="CanHold"/>.</param>
    /// <param name="indent">The column of the mapping or sequence that holds the scalar.</param>
    /// <param name="indentation">How much deeper the lines are.</param>
    public static void Append(StringBuilder output, string text, int indent, int indentation)
    {
        indentation = Math.Min(indentation, LargestIndicator);
        output.Append('|');
        // Without a number, leading white space of the first line would be taken for indentation.
        if (text.TrimStart('\n')[0] is ' ' or '\t')
            output.Append(indentation);
        if (text[text.Length - 1] != '\n')
            output.Append('-');
        else if (text[text.Length - 2] == '\n')
            output.Append('+');

        var content = text[text.Length - 1] == '\n' ? text.Substring(0, text.Length - 1) : text;
        foreach (var line in content.Split('\n'))
        {
            output.Append('\n');
            if (line.Length > 0)
                output.Append(' ', indent + indentation).Append(line);
        }
    }
}
