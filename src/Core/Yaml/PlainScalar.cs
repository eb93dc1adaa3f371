using Plimsoll.Model;

namespace Plimsoll.Yaml;

/// <summary>Which strings can stand in YAML without quotes.</summary>
public static class PlainScalar
{
    private static readonly char[] FlowSyntax = [',', '[', ']', '{', '}', ':', '?'];

    /// <summary>
    /// Whether a string, written plain, would be read as anything but that string by some reader of YAML 1.1 or 1.2. Where
    /// readers differ the answer is yes.
    /// </summary>
    public static bool NeedsQuotes(string text, ScalarPlace place = ScalarPlace.Value)
    {
        if (text.Length == 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[text.Length - 1]))
            return true;
        if ((place & ScalarPlace.Flow) != 0 && text.IndexOfAny(FlowSyntax) >= 0)
            return true;
        // YamlDotNet does not take a plain "a *b" for a key.
        if ((place & ScalarPlace.Key) != 0 && text.IndexOf(" *", StringComparison.Ordinal) >= 0)
            return true;
        return StartsLikeSyntax(text) || HoldsSyntax(text) || IsWord(text) || IsNumber(text) || StartsLikeDate(text) || IsVariable(text);
    }

    // ${NAME}, which a script is to replace: in quotes it stays a string, whatever it is replaced by.
    private static bool IsVariable(string text) => text.StartsWith("${", StringComparison.Ordinal) && text[text.Length - 1] == '}';

    private static bool StartsLikeSyntax(string text)
    {
        switch (text[0])
        {
            case ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`':
                return true;
            case '?' or ':':
                return true;
            case '-' when text.Length == 1 || text[1] == ' ':
                return true;
            default:
                return text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith("...", StringComparison.Ordinal);
        }
    }

    private static bool HoldsSyntax(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case ':' when i + 1 == text.Length || text[i + 1] == ' ':
                case '#' when i > 0 && char.IsWhiteSpace(text[i - 1]):
                    return true;
                case >= '\uD800' and <= '\uDBFF' when i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]):
                    i++;
                    break;
                case var c when !IsPrintable(c):
                    return true;
            }
        }

        return false;
    }

    // Tabs are legal in a plain scalar, but nobody sees them; U+2028 and U+2029 break lines in YAML 1.1.
    private static bool IsPrintable(char c) => c switch
    {
        < ' ' => false,
        <= '~' => true,
        < '\u00A0' or '\u2028' or '\u2029' or '\uFEFF' => false,
        _ => c is not ((>= '\uD800' and <= '\uDFFF') or '\uFFFE' or '\uFFFF'),
    };

    // In any case: some readers do not care about it.
    private static bool IsWord(string text) => text.Length <= 5 && text.ToLowerInvariant() is
        "y" or "n" or "yes" or "no" or "on" or "off" or "true" or "false" or "null" or "~" or "=" or "<<" or
        ".nan" or ".inf" or "+.inf" or "-.inf";

    private static bool IsNumber(string text)
    {
        if (text[0] is not ('+' or '-' or '.' or (>= '0' and <= '9')))
            return false;
        if (ScalarResolver.Resolve(text).Kind != ScalarKind.String)
            return true;
        // What Kubernetes takes for a string because it is too large, and what it does not but other readers do group with.
        var plain = text.Replace("_", "").Replace(",", "");
        return NumberSyntax.IsDecimal(plain) || IsPrefixed(plain) || IsBase60(plain);
    }

    private static bool IsPrefixed(string text)
    {
        var start = NumberSyntax.SkipSign(text, 0);
        return text.Length > start + 2 && text[start] == '0' && text[start + 1] is 'x' or 'X' or 'o' or 'O' or 'b' or 'B'
            && text.Skip(start + 2).All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'));
    }

    // 12:30, 190:20:30.15
    private static bool IsBase60(string text)
    {
        var i = NumberSyntax.SkipSign(text, 0);
        var groups = 0;
        while (true)
        {
            var end = NumberSyntax.SkipDigits(text, i);
            if (end == i)
                return false;
            groups++;
            if (end == text.Length)
                return groups > 1;
            if (text[end] == '.')
                return groups > 1 && NumberSyntax.SkipDigits(text, end + 1) == text.Length;
            if (text[end] != ':')
                return false;
            i = end + 1;
        }
    }

    // 2020-11-22 and anything that goes on with a time.
    private static bool StartsLikeDate(string text)
    {
        if (NumberSyntax.SkipDigits(text, 0) != 4 || text.Length < 8 || text[4] != '-')
            return false;
        var month = NumberSyntax.SkipDigits(text, 5);
        if (month is < 6 or > 7 || month == text.Length || text[month] != '-')
            return false;
        var day = NumberSyntax.SkipDigits(text, month + 1);
        return day - month is 2 or 3 && (day == text.Length || text[day] is 'T' or 't' or ' ');
    }
}
