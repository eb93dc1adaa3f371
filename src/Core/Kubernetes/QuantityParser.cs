using System.Globalization;
using System.Numerics;

namespace Plimsoll.Kubernetes;

/// <summary>
/// Reads quantities after apimachinery's <c>ParseQuantity</c>, its quirks included: <c>m</c> is 0, and a text that
/// already is nearly canonical (<c>+1</c>, <c>5.</c>, <c>007</c>) is kept as written.
/// </summary>
internal static class QuantityParser
{
    private const string SuffixCharacters = "eEinumkKMGTP";

    // As many decimal digits as surely fit in an int64.
    private const int MaxInt64Digits = 18;

    // Kubernetes sets no limit, but reading a megabyte of digits would take seconds.
    private const int MaxDigits = 500;

    private static readonly BigInteger MaxBinaryValue = new(long.MaxValue);

    public static QuantityError Parse(string text, out Quantity value)
    {
        value = default;
        if (text.Length == 0)
            return QuantityError.Malformed;

        var position = text[0] is '+' or '-' ? 1 : 0;
        var first = position;
        while (position < text.Length && text[position] == '0')
            position++;
        var whole = Digits(text, ref position);
        var hasDigits = position > first;
        var fraction = "";
        if (position < text.Length && text[position] == '.')
        {
            position++;
            fraction = Digits(text, ref position);
            hasDigits |= fraction.Length > 0;
        }

        var suffix = text.Substring(position);
        if (!IsSuffixLike(suffix) || whole.Length + fraction.Length > MaxDigits)
            return QuantityError.Malformed;
        if (!QuantitySuffix.TryRead(suffix, out var format, out var exponent))
            return QuantityError.UnknownSuffix;

        var digits = (whole.Length == 0 ? "0" : whole) + fraction;
        return format == QuantityFormat.BinarySI
            ? ReadBinary(text, digits, fraction.Length, exponent, hasDigits, out value)
            : ReadDecimal(text, digits, exponent - fraction.Length, format, out value);
    }

    private static QuantityError ReadDecimal(string text, string digits, int scale, QuantityFormat format, out Quantity value)
    {
        var unscaled = Number(text, digits);
        var isKept = digits.Length <= MaxInt64Digits && scale >= Quantity.NanoScale && scale % 3 == 0
            && digits[0] != '0' && !digits.EndsWith("000", StringComparison.Ordinal);
        value = isKept ? new Quantity(unscaled, scale, format, text) : Quantity.AtNano(unscaled, scale, format);
        return QuantityError.None;
    }

    private static QuantityError ReadBinary(
        string text, string digits, int fractionLength, int exponent, bool hasDigits, out Quantity value)
    {
        var number = Number(text, digits);
        var isShort = fractionLength == 0 && 14 - digits.Length - (exponent * 3 / 10) >= 0;
        value = default;
        if (!isShort && !hasDigits)
            return QuantityError.MissingNumber;

        var isKept = isShort && !(number % 8).IsZero;
        value = isKept
            ? new Quantity(number << exponent, 0, QuantityFormat.BinarySI, text)
            : Quantity.AtNano(number << exponent, -fractionLength, QuantityFormat.BinarySI);
        var limit = new Quantity(MaxBinaryValue, 0, QuantityFormat.BinarySI);
        if (value > limit)
            value = limit;
        else if (value < -limit)
            value = -limit;
        return QuantityError.None;
    }

    private static BigInteger Number(string text, string digits)
    {
        var number = digits.Length <= MaxInt64Digits
            ? long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture)
            : BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return text[0] == '-' ? -number : number;
    }

    private static string Digits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9')
            position++;
        return text.Substring(start, position - start);
    }

    private static bool IsSuffixLike(string suffix)
    {
        var i = 0;
        while (i < suffix.Length && SuffixCharacters.IndexOf(suffix[i]) >= 0)
            i++;
        if (i < suffix.Length && suffix[i] is '+' or '-')
            i++;
        while (i < suffix.Length && suffix[i] is >= '0' and <= '9')
            i++;
        return i == suffix.Length;
    }
}
