using System.Numerics;

namespace Plimsoll.Kubernetes;

/// <summary>
/// A resource quantity as Kubernetes has it (apimachinery's <c>resource.Quantity</c>): exact, never finer than a
/// billionth, written with the family of suffixes that it was read with. Quantities are equal by value, so
/// <c>1000m</c> equals <c>1</c>.
/// </summary>
public readonly partial struct Quantity : IEquatable<Quantity>, IComparable<Quantity>
{
    /// <summary>The power of ten of the finest part that Kubernetes keeps.</summary>
    internal const int NanoScale = -9;

    // Beyond this many powers of ten apart the smaller number is noise; nobody can make us compute 10^1000000000.
    private const int MaxScaleDistance = 1000;

    private readonly BigInteger _unscaled;
    private readonly int _scale;
    private readonly string? _text;

    /// <summary>The value <paramref name="unscaled"/> · 10^<paramref name="scale"/>, with its canonical form where that is known.</summary>
    internal Quantity(BigInteger unscaled, int scale, QuantityFormat format, string? text = null)
    {
        _unscaled = unscaled;
        _scale = scale;
        _text = text;
        Format = format;
    }

    public static Quantity Zero => default;

    public QuantityFormat Format { get; }

    public bool IsZero => _unscaled.IsZero;

    public bool IsNegative => _unscaled.Sign < 0;

    public bool IsPositive => _unscaled.Sign > 0;

    /// <summary>Whether the value is a whole number, as bytes must be.</summary>
    public bool IsInteger => _scale >= 0 || (_unscaled % PowerOfTen(-_scale)).IsZero;

    /// <summary>The form in which the API server returns the quantity: <c>1.5Gi</c> is <c>1536Mi</c>.</summary>
    public string Canonical => _text ?? QuantityWriter.Write(_unscaled, _scale, Format);

    public static Quantity FromBytes(long bytes) => new(bytes, 0, QuantityFormat.BinarySI);

    public static Quantity FromMilli(long milli) => new(milli, -3, QuantityFormat.DecimalSI);

    /// <summary>Reads a quantity exactly as the API server does, spaces and odd forms such as <c>m</c> (0) included.</summary>
    public static bool TryParse(string text, out Quantity value, out QuantityError error)
    {
        error = QuantityParser.Parse(text, out value);
        return error == QuantityError.None;
    }

    public static bool TryParse(string text, out Quantity value) => TryParse(text, out value, out _);

    /// <summary>The valid quantity that a refused text most likely means (<c>1GB</c>: <c>1G</c>), or null.</summary>
    public static string? Suggest(string text) => QuantitySuggestion.For(text);

    public int CompareTo(Quantity other)
    {
        if (_scale == other._scale)
            return _unscaled.CompareTo(other._unscaled);
        if (_unscaled.Sign != other._unscaled.Sign || _unscaled.IsZero)
            return _unscaled.Sign.CompareTo(other._unscaled.Sign);
        if (IsFarFrom(other))
            return _scale > other._scale ? _unscaled.Sign : -_unscaled.Sign;
        return UnscaledAt(Math.Min(_scale, other._scale)).CompareTo(other.UnscaledAt(Math.Min(_scale, other._scale)));
    }

    public bool Equals(Quantity other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Quantity other && Equals(other);

    public override int GetHashCode()
    {
        var (unscaled, scale) = WithoutTrailingZeros(_unscaled, _scale);
        return (unscaled.GetHashCode() * 397) ^ scale;
    }

    public override string ToString() => Canonical;

    public static bool operator ==(Quantity left, Quantity right) => left.Equals(right);

    public static bool operator !=(Quantity left, Quantity right) => !left.Equals(right);

    public static bool operator <(Quantity left, Quantity right) => left.CompareTo(right) < 0;

    public static bool operator >(Quantity left, Quantity right) => left.CompareTo(right) > 0;

    public static bool operator <=(Quantity left, Quantity right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Quantity left, Quantity right) => left.CompareTo(right) >= 0;

    internal static BigInteger PowerOfTen(int exponent) => BigInteger.Pow(10, exponent);

    internal static (BigInteger Unscaled, int Scale) WithoutTrailingZeros(BigInteger unscaled, int scale)
    {
        if (unscaled.IsZero)
            return (unscaled, 0);
        while (unscaled.IsEven)
        {
            var shorter = BigInteger.DivRem(unscaled, 10, out var digit);
            if (!digit.IsZero)
                break;
            unscaled = shorter;
            scale++;
        }

        return (unscaled, scale);
    }

    private bool IsFarFrom(Quantity other) => Math.Abs((long)_scale - other._scale) > MaxScaleDistance;

    private BigInteger UnscaledAt(int scale) => scale == _scale ? _unscaled : _unscaled * PowerOfTen(_scale - scale);
}
