using System.Globalization;

namespace Plimsoll.Yaml;

/// <summary>Floating-point numbers as Go writes them: the fewest digits that read back as the same number.</summary>
internal static class FloatText
{
    /// <summary>As <c>encoding/json</c> writes a float64: plain digits from 1e-6 up to 1e21.</summary>
    public static string Json(double value)
    {
        if (value == 0)
            return IsNegativeZero(value) ? "-0" : "0";
        var (sign, digits, exponent) = Shortest(value, false);
        return exponent is < -6 or >= 21
            ? sign + Scientific(digits, exponent, 1)
            : sign + Positional(digits, exponent);
    }

    /// <summary>As sigs.k8s.io/yaml writes a float key: as a float32 in Go's <c>%g</c>, <c>1e+06</c> for a million.</summary>
    public static string Key(double value)
    {
        if (value == 0)
            return IsNegativeZero(value) ? "-0" : "0";
        if (float.IsInfinity((float)value))
            return value > 0 ? ".inf" : "-.inf";
        if ((float)value == 0)
            return value > 0 ? "0" : "-0";
        var (sign, digits, exponent) = Shortest(value, true);
        return exponent is < -4 or >= 6
            ? sign + Scientific(digits, exponent, 2)
            : sign + Positional(digits, exponent);
    }

    private static bool IsNegativeZero(double value) => BitConverter.DoubleToInt64Bits(value) < 0;

    // "R" of .NET Framework is not the shortest, so look for the shortest that reads back the same.
    private static (string Sign, string Digits, int Exponent) Shortest(double value, bool isSingle)
    {
        for (var precision = 0; ; precision++)
        {
            var format = "E" + precision.ToString(CultureInfo.InvariantCulture);
            var text = isSingle
                ? ((double)(float)value).ToString(format, CultureInfo.InvariantCulture)
                : value.ToString(format, CultureInfo.InvariantCulture);
            if (precision < 17 && !ReadsBack(text, value, isSingle))
                continue;
            var mark = text.IndexOf('E');
            var start = text[0] == '-' ? 1 : 0;
            var digits = text.Substring(start, mark - start).Replace(".", "").TrimEnd('0');
            var exponent = int.Parse(text.Substring(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            return (text.Substring(0, start), digits, exponent);
        }
    }

    private static bool ReadsBack(string text, double value, bool isSingle) => isSingle
        ? float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var single) && single == (float)value
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == value;

    private static string Positional(string digits, int exponent)
    {
        if (exponent < 0)
            return "0." + new string('0', -exponent - 1) + digits;
        return digits.Length <= exponent + 1
            ? digits.PadRight(exponent + 1, '0')
            : digits.Substring(0, exponent + 1) + "." + digits.Substring(exponent + 1);
    }

    private static string Scientific(string digits, int exponent, int minExponentDigits)
    {
        var mantissa = digits.Length == 1 ? digits : digits.Substring(0, 1) + "." + digits.Substring(1);
        var magnitude = Math.Abs(exponent).ToString(CultureInfo.InvariantCulture).PadLeft(minExponentDigits, '0');
        return mantissa + (exponent < 0 ? "e-" : "e+") + magnitude;
    }
}
