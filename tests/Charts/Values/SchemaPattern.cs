using System.Text;
using System.Text.RegularExpressions;

namespace Plimsoll.Values;

/// <summary>Patterns of a schema as Helm's RE2 understands them: <c>$</c> is the end of the text, not the place before a last newline.</summary>
internal static class SchemaPattern
{
    public static Regex Of(string pattern)
    {
        var text = new StringBuilder();
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
            {
                text.Append(pattern, i++, 2);
                continue;
            }

            isInClass = isInClass ? pattern[i] != ']' || pattern[i - 1] == '[' : pattern[i] == '[';
            text.Append(pattern[i] == '$' && !isInClass ? "\\z" : pattern[i].ToString());
        }

        return new Regex(text.ToString(), RegexOptions.CultureInvariant);
    }
}
