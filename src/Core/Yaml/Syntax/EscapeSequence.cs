using System.Globalization;
using System.Text;

namespace Plimsoll.Yaml.Syntax;

/// <summary>What stands behind a backslash in double quotes.</summary>
internal static class EscapeSequence
{
    private const int LastCodePoint = 0x10FFFF;

    /// <summary>How many hexadecimal digits follow the character; negative when no escape has it.</summary>
    public static int Digits(char c) => c switch
    {
        '0' or 'a' or 'b' or 't' or '\t' or 'n' or 'v' or 'f' or 'r' or 'e' or ' ' or '"' or '\'' or '/' or '\\' or 'N' or '_' or 'L' or 'P' or '\n' or '\r' => 0,
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => -1,
    };

    public static bool IsHexadecimal(string text, int start, int digits, int end)
    {
        if (start + digits > end)
            return false;
        for (var i = start; i < start + digits; i++)
        {
            if (text[i] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
                return false;
        }

        return digits < 8 || int.Parse(text.Substring(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) is >= 0 and <= LastCodePoint;
    }

    /// <summary>Whether the number stands for one half of a character, as JSON writes those beyond U+FFFF.</summary>
    public static bool IsHalf(string text, int start, int digits) =>
        int.Parse(text.Substring(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) is >= 0xD800 and <= 0xDFFF;

    /// <summary>Appends the character that an escape of one letter stands for.</summary>
    public static void Append(StringBuilder output, char c) => output.Append(c switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        't' or '\t' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'e' => '\x1b',
        'N' => '\u0085',
        '_' => '\u00A0',
        'L' => '\u2028',
        'P' => '\u2029',
        _ => c,
    });

    /// <summary>Appends the character of a number in hexadecimal digits. Halves of a pair come in two escapes, as in JSON.</summary>
    public static void Append(StringBuilder output, string text, int start, int digits)
    {
        var code = int.Parse(text.Substring(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (code > char.MaxValue)
            output.Append(char.ConvertFromUtf32(code));
        else
            output.Append((char)code);
    }
}
