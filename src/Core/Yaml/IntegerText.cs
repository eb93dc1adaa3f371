using System.Globalization;

namespace Plimsoll.Yaml;

/// <summary>Integers as Go's <c>strconv.ParseInt</c> and <c>ParseUint</c> read them with base 0, which is what go-yaml asks for.</summary>
internal static class IntegerText
{
    /// <summary>The decimal text, or null for what is no integer or none of 64 bits.</summary>
    public static string? Read(string text)
    {
        var start = NumberSyntax.SkipSign(text, 0);
        var isNegative = start == 1 && text[0] == '-';
        var (radix, skip) = Prefix(text, start);
        if (radix == 2 && start == 0 && text[1] == 'b' && skip < text.Length && text[skip] is '+' or '-')
        {
            // go-yaml reads what follows a 0b for itself and takes a sign there.
            isNegative = text[skip] == '-';
            skip++;
            start = 1;
        }

        if (ReadDigits(text, skip, radix) is not { } magnitude)
            return null;
        if (isNegative)
            return magnitude <= 1UL << 63 ? magnitude == 0 ? "0" : "-" + magnitude.ToString(CultureInfo.InvariantCulture) : null;
        return start == 0 || magnitude <= long.MaxValue ? magnitude.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static (ulong Radix, int Skip) Prefix(string text, int start)
    {
        if (start >= text.Length || text[start] != '0' || start + 1 == text.Length)
            return (10, start);
        if (start + 2 < text.Length)
        {
            switch (text[start + 1])
            {
                case 'b' or 'B':
                    return (2, start + 2);
                case 'o' or 'O':
                    return (8, start + 2);
                case 'x' or 'X':
                    return (16, start + 2);
            }
        }

        return (8, start + 1);
    }

    private static ulong? ReadDigits(string text, int start, ulong radix)
    {
        if (start >= text.Length)
            return null;
        var value = 0UL;
        for (var i = start; i < text.Length; i++)
        {
            var digit = Digit(text[i]);
            if (digit >= radix || value > (ulong.MaxValue - digit) / radix)
                return null;
            value = (value * radix) + digit;
        }

        return value;
    }

    private static ulong Digit(char c) => c switch
    {
        >= '0' and <= '9' => (ulong)(c - '0'),
        >= 'a' and <= 'f' => (ulong)(c - 'a' + 10),
        >= 'A' and <= 'F' => (ulong)(c - 'A' + 10),
        _ => ulong.MaxValue,
    };
}
