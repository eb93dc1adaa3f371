using System.Globalization;
using System.Numerics;

namespace Plimsoll.Kubernetes;

/// <summary>The canonical form, after apimachinery's <c>CanonicalizeBytes</c>: no fraction, and the largest suffix that keeps the value exact.</summary>
internal static class QuantityWriter
{
    public static string Write(BigInteger unscaled, int scale, QuantityFormat format)
    {
        if (unscaled.IsZero)
            return "0";
        if (format == QuantityFormat.BinarySI)
            return WriteBinary(unscaled, scale) ?? WriteDecimal(unscaled, scale, QuantityFormat.DecimalSI);
        return WriteDecimal(unscaled, scale, format);
    }

    private static string WriteDecimal(BigInteger unscaled, int scale, QuantityFormat format)
    {
        var (digits, exponent) = Quantity.WithoutTrailingZeros(unscaled, scale);
        var surplus = ((exponent % 3) + 3) % 3;
        digits *= Quantity.PowerOfTen(surplus);
        exponent -= surplus;
        return digits.ToString(CultureInfo.InvariantCulture) + DecimalSuffix(exponent, format);
    }

    private static string DecimalSuffix(int exponent, QuantityFormat format)
    {
        if (exponent == 0)
            return "";
        // 1000E has no suffix of its own: Kubernetes falls back to an exponent as well.
        var suffix = format == QuantityFormat.DecimalSI ? QuantitySuffix.Decimal(exponent) : null;
        return suffix ?? "e" + exponent.ToString(CultureInfo.InvariantCulture);
    }

    // Null for what a binary suffix cannot say exactly, and for small numbers, where it would only confuse.
    private static string? WriteBinary(BigInteger unscaled, int scale)
    {
        if (scale > 30)
            return null;
        var whole = unscaled;
        if (scale < 0)
        {
            whole = BigInteger.DivRem(unscaled, Quantity.PowerOfTen(-scale), out var rest);
            if (!rest.IsZero)
                return null;
        }
        else
        {
            whole *= Quantity.PowerOfTen(scale);
        }

        if (BigInteger.Abs(whole) < 1024)
            return null;
        var times = 0;
        while (times < QuantitySuffix.MaxBinary && (whole & 1023).IsZero)
        {
            whole >>= 10;
            times++;
        }

        return whole.ToString(CultureInfo.InvariantCulture) + QuantitySuffix.Binary(times);
    }
}
