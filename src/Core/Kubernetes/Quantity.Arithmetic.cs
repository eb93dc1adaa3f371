using System.Numerics;

namespace Plimsoll.Kubernetes;

public readonly partial struct Quantity
{
    private static readonly BigInteger MaxDecimal = new(decimal.MaxValue);

    public static Quantity operator +(Quantity left, Quantity right)
    {
        if (left.IsZero)
            return right;
        if (right.IsZero)
            return left;
        if (left.IsFarFrom(right))
            return left._scale > right._scale ? left : right;
        var scale = Math.Min(left._scale, right._scale);
        return new Quantity(left.UnscaledAt(scale) + right.UnscaledAt(scale), scale, left.Format);
    }

    public static Quantity operator -(Quantity left, Quantity right) => left + -right;

    public static Quantity operator -(Quantity value) => new(-value._unscaled, value._scale, value.Format);

    public static Quantity operator *(Quantity value, long factor) => new(value._unscaled * factor, value._scale, value.Format);

    /// <summary>Exact to the billionth that Kubernetes keeps; what is finer is rounded away from zero.</summary>
    public static Quantity operator *(Quantity value, decimal factor)
    {
        var bits = decimal.GetBits(factor);
        var unscaled = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        var product = value._unscaled * (bits[3] < 0 ? -unscaled : unscaled);
        return AtNano(product, value._scale - ((bits[3] >> 16) & 0xFF), value.Format);
    }

    /// <summary>This · <paramref name="numerator"/> / <paramref name="denominator"/>, rounded away from zero at a billionth.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is 0.</exception>
    public Quantity MultiplyBy(long numerator, long denominator)
    {
        var scale = Math.Min(_scale, NanoScale);
        if (_scale - scale > MaxScaleDistance)
            scale = _scale;
        return new Quantity(DivideAwayFromZero(UnscaledAt(scale) * numerator, denominator), scale, Format);
    }

    /// <summary>How many times <paramref name="other"/> goes into this; null when that is zero. Held to the range of a decimal.</summary>
    public decimal? DivideBy(Quantity other)
    {
        if (other.IsZero)
            return null;
        if (IsZero)
            return 0;
        if (IsFarFrom(other))
            return _scale < other._scale ? 0 : _unscaled.Sign * other._unscaled.Sign * decimal.MaxValue;
        var scale = Math.Min(_scale, other._scale);
        const int Digits = 12;
        var ratio = UnscaledAt(scale) * PowerOfTen(Digits) / other.UnscaledAt(scale);
        return new Quantity(ratio, -Digits, QuantityFormat.DecimalSI).ToDecimal();
    }

    /// <summary>The smallest multiple of <paramref name="step"/> (positive) that is not less in magnitude; unchanged when it is far off.</summary>
    public Quantity RoundUpTo(Quantity step)
    {
        if (!step.IsPositive || IsFarFrom(step))
            return this;
        var scale = Math.Min(_scale, step._scale);
        var unit = step.UnscaledAt(scale);
        return new Quantity(DivideAwayFromZero(UnscaledAt(scale), unit) * unit, scale, Format);
    }

    public static Quantity Max(Quantity left, Quantity right) => left >= right ? left : right;

    public static Quantity Min(Quantity left, Quantity right) => left <= right ? left : right;

    /// <summary>The value in units, held to the range of a decimal.</summary>
    public decimal ToDecimal()
    {
        if (_scale >= 0)
            return Saturate(_unscaled * PowerOfTen(Math.Min(_scale, 30)));
        var divisor = PowerOfTen(-_scale);
        var whole = BigInteger.DivRem(_unscaled, divisor, out var rest);
        return BigInteger.Abs(whole) >= MaxDecimal ? Saturate(whole) : (decimal)whole + ((decimal)rest / (decimal)divisor);
    }

    /// <summary>The value in units, rounded away from zero and held to the range of a long, as Kubernetes' <c>Value()</c>.</summary>
    public long ToInt64() => ToInt64(0);

    /// <summary>The value in thousandths, rounded away from zero and held to the range of a long, as Kubernetes' <c>MilliValue()</c>.</summary>
    public long ToMilli() => ToInt64(-3);

    /// <summary>The same value in another family of suffixes.</summary>
    public Quantity WithFormat(QuantityFormat format) => new(_unscaled, _scale, format);

    internal static Quantity AtNano(BigInteger unscaled, int scale, QuantityFormat format)
    {
        if (scale >= NanoScale)
            return new Quantity(unscaled, scale, format);
        if (NanoScale - (long)scale > MaxScaleDistance)
            return new Quantity(unscaled.Sign, NanoScale, format);
        return new Quantity(DivideAwayFromZero(unscaled, PowerOfTen(NanoScale - scale)), NanoScale, format);
    }

    private long ToInt64(int scale)
    {
        var value = _scale >= scale
            ? _unscaled * PowerOfTen(Math.Min(_scale - scale, 30))
            : DivideAwayFromZero(_unscaled, PowerOfTen(scale - _scale));
        return value >= long.MaxValue ? long.MaxValue : value <= long.MinValue ? long.MinValue : (long)value;
    }

    private static decimal Saturate(BigInteger value) =>
        value >= MaxDecimal ? decimal.MaxValue : value <= -MaxDecimal ? decimal.MinValue : (decimal)value;

    private static BigInteger DivideAwayFromZero(BigInteger value, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(value, divisor, out var rest);
        return rest.IsZero ? quotient : quotient + (rest.Sign * divisor.Sign);
    }
}
