using System.Globalization;
using System.Text;

namespace Plimsoll.Yaml;

/// <summary>Strings in double quotes, the one style that can write every string.</summary>
internal static class QuotedScalar
{
    public static void Append(StringBuilder output, string text)
    {
        output.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '"':
                    output.Append("\\\"");
                    break;
                case '\\':
                    output.Append(@"\\");
                    break;
                case '\n':
                    output.Append(@"\n");
                    break;
                case '\t':
                    output.Append(@"\t");
                    break;
                case '\r':
                    output.Append(@"\r");
                    break;
                default:
                    if (YamlCharacters.IsPrintable(text, i))
                        output.Append(c);
                    else
                        output.Append(c <= '\u00ff' ? @"\x" : @"\u").Append(((int)c).ToString(c <= '\u00ff' ? "X2" : "X4", CultureInfo.InvariantCulture));
                    break;
            }
        }

        output.Append('"');
    }
}
