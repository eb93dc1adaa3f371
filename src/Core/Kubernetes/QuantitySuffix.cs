using System.Globalization;

namespace Plimsoll.Kubernetes;

/// <summary>The suffixes of quantities and what they multiply by.</summary>
internal static class QuantitySuffix
{
    public const int MaxBinary = 6;

    private static readonly string[] DecimalSuffixes = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"];

    private static readonly string[] BinarySuffixes = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];

    /// <summary>The suffix for 10^<paramref name="exponent"/>, a multiple of 3, or null where there is none.</summary>
    public static string? Decimal(int exponent) => exponent is >= -9 and <= 18 ? DecimalSuffixes[(exponent / 3) + 3] : null;

    /// <summary>The suffix for 1024^<paramref name="times"/>.</summary>
    public static string Binary(int times) => BinarySuffixes[times];

    /// <summary>Reads a suffix as its power of ten, or of two for <see cref="QuantityFormat.BinarySI"/>.</summary>
    public static bool TryRead(string suffix, out QuantityFormat format, out int exponent)
    {
        format = QuantityFormat.DecimalSI;
        exponent = 0;
        if (suffix.Length == 0)
            return true;
        if (suffix.Length == 2 && suffix[1] == 'i')
        {
            format = QuantityFormat.BinarySI;
            exponent = 10 * Array.IndexOf(BinarySuffixes, suffix);
            return exponent > 0;
        }

        if (suffix.Length == 1)
        {
            var index = Array.IndexOf(DecimalSuffixes, suffix);
            exponent = 3 * (index - 3);
            return index >= 0;
        }

        format = QuantityFormat.DecimalExponent;
        if (suffix[0] is not ('e' or 'E') || !IsSignedNumber(suffix))
            return false;
        // Kubernetes refuses an exponent beyond an int64, and cuts one beyond an int32 down to any number.
        if (!long.TryParse(suffix.Substring(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return false;
        exponent = (int)Math.Max(-1_000_000_000, Math.Min(1_000_000_000, value));
        return true;
    }

    private static bool IsSignedNumber(string suffix)
    {
        var start = suffix[1] is '+' or '-' ? 2 : 1;
        for (var i = start; i < suffix.Length; i++)
        {
            if (suffix[i] is < '0' or > '9')
                return false;
        }

        return start < suffix.Length;
    }
}
