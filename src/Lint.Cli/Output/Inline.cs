using System.Text;

namespace Plimsoll.Output;

/// <summary>Marks inside a line of Markdown: code, strong text and links, which become their text and address.</summary>
internal static class Inline
{
    public static IEnumerable<(string Text, InlineMark Mark)> Parse(string text)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '`' && text.IndexOf('`', i + 1) is var codeEnd and > 0)
            {
                if (plain.Length > 0)
                    yield return (Take(plain), InlineMark.None);
                yield return (text[(i + 1)..codeEnd], InlineMark.Code);
                i = codeEnd + 1;
            }
            else if (StartsWith(text, i, "**") && text.IndexOf("**", i + 2, StringComparison.Ordinal) is var strongEnd and > 0)
            {
                if (plain.Length > 0)
                    yield return (Take(plain), InlineMark.None);
                yield return (text[(i + 2)..strongEnd], InlineMark.Strong);
                i = strongEnd + 2;
            }
            else if (text[i] == '[' && text.IndexOf("](", i, StringComparison.Ordinal) is var labelEnd and > 0 && text.IndexOf(')', labelEnd) is var linkEnd and > 0)
            {
                var (label, target) = (text[(i + 1)..labelEnd], text[(labelEnd + 2)..linkEnd]);
                // Pages link to each other by file, which means nothing here: `plimsoll explain` takes the id that the label says.
                plain.Append(target.Contains("://", StringComparison.Ordinal) && target != label ? $"{label} ({target})" : label);
                i = linkEnd + 1;
            }
            else
            {
                plain.Append(text[i++]);
            }
        }

        if (plain.Length > 0)
            yield return (Take(plain), InlineMark.None);
    }

    /// <summary>A stretch with its marks, as Markdown writes it.</summary>
    public static string Restore(string text, InlineMark mark) => mark switch
    {
        InlineMark.Code => $"`{text}`",
        InlineMark.Strong => $"**{text}**",
        _ => text,
    };

    private static bool StartsWith(string text, int offset, string mark) => string.CompareOrdinal(text, offset, mark, 0, mark.Length) == 0;

    private static string Take(StringBuilder plain)
    {
        var text = plain.ToString();
        plain.Clear();
        return text;
    }
}
