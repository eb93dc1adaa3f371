using System.Globalization;
using System.Text;

namespace Plimsoll.Yaml;

/// <summary>Strings in quotes: double ones, which can write every string, as JSON does; and single ones.</summary>
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
                        output.Append(@"\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    break;
            }
        }

        output.Append('"');
    }

    /// <summary>Whether single quotes, which know no escapes, can write a string on one line.</summary>
    public static bool CanHoldInSingle(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\n' or '\t' || !YamlCharacters.IsPrintable(text, i))
                return false;
        }

        return true;
    }

    public static void AppendSingle(StringBuilder output, string text) => output.Append('\'').Append(text.Replace("'", "''")).Append('\'');
}
