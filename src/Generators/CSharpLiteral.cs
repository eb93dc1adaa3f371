using System.Globalization;
using System.Text;

namespace Plimsoll.Generators;

/// <summary>Strings as C# literals on one line, which no line end conversion and no encoding can change.</summary>
internal static class CSharpLiteral
{
    public static string Of(string text)
    {
        var literal = new StringBuilder(text.Length + 16).Append('"');
        foreach (var c in text)
        {
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
                case >= ' ' and < '\u007f':
                    literal.Append(c);
                    break;
                default:
                    literal.Append(@"\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    break;
            }
        }

        return literal.Append('"').ToString();
    }
}
