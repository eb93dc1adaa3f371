namespace Plimsoll.Yaml;

/// <summary>The shape of decimal numbers, whatever their size.</summary>
internal static class NumberSyntax
{
    /// <summary><c>[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?</c></summary>
    public static bool IsDecimal(string text)
    {
        var i = SkipSign(text, 0);
        var start = i;
        i = SkipDigits(text, i);
        var digits = i - start;
        if (i < text.Length && text[i] == '.')
        {
            start = i + 1;
            i = SkipDigits(text, start);
            digits += i - start;
        }

        if (digits == 0)
            return false;
        if (i < text.Length && text[i] is 'e' or 'E')
        {
            start = SkipSign(text, i + 1);
            i = SkipDigits(text, start);
            if (i == start)
                return false;
        }

        return i == text.Length;
    }

    public static int SkipSign(string text, int i) => i < text.Length && text[i] is '+' or '-' ? i + 1 : i;

    public static int SkipDigits(string text, int i)
    {
        while (i < text.Length && text[i] is >= '0' and <= '9')
            i++;
        return i;
    }
}
