using System.Globalization;
using System.Text;

namespace Plimsoll.Charts.Templates;

/// <summary>String literals of Go.</summary>
internal static class GoString
{
    /// <summary>The text in double quotes, on one line.</summary>
    public static string Quote(string text)
    {
        var literal = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '"':
                    literal.Append("\\\"");
                    break;
                case '\\':
                    literal.Append(@"\\");
                    break;
                case '\n':
                    literal.Append(@"\n");
                    break;
                case '\r':
                    literal.Append(@"\r");
                    break;
                case '\t':
                    literal.Append(@"\t");
                    break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                        literal.Append(c).Append(text[++i]);
                    else if (char.IsSurrogate(c))
                        literal.Append(@"\uFFFD");
                    else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF')
                        literal.Append(@"\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    else
                        literal.Append(c);
                    break;
            }
        }

        return literal.Append('"').ToString();
    }
}
