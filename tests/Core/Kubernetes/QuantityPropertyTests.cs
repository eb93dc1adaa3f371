using System.Globalization;
using CsCheck;

namespace Plimsoll.Kubernetes;

public class QuantityPropertyTests
{
    private static readonly Gen<string> Texts = Gen.Select(
        Gen.OneOf(Constants("", "+", "-")),
        Gen.Int[0, 2_000_000],
        Gen.OneOf(Gen.Const(""), Gen.Int[0, 99_999].Select(fraction => "." + fraction.ToString(CultureInfo.InvariantCulture))),
        Gen.OneOf(Constants("", "n", "u", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei", "e3", "E-2", "e+5", "e-12")),
        (sign, whole, fraction, suffix) => sign + whole.ToString(CultureInfo.InvariantCulture) + fraction + suffix);

    private static readonly Gen<decimal> SmallNumbers =
        Gen.Select(Gen.Int[-1_000_000, 1_000_000], Gen.Int[0, 6], (digits, scale) => digits / (decimal)Math.Pow(10, scale));

    [Fact]
    public void Canonical_ReadsBackAsTheSameValueAndForm() => Texts.Sample(text =>
    {
        Assert.True(Quantity.TryParse(text, out var value), text);
        Assert.True(Quantity.TryParse(value.Canonical, out var again), value.Canonical);
        Assert.Equal(value, again);
        Assert.Equal(value.Canonical, again.Canonical);
        Assert.Equal(value.GetHashCode(), again.GetHashCode());
    });

    [Fact]
    public void DisplayForms_ReadBackAsTheSameValue() => Texts.Sample(text =>
    {
        Assert.True(Quantity.TryParse(text, out var value), text);
        Assert.True(Quantity.TryParse(value.ToBinaryString(), out var binary), value.ToBinaryString());
        Assert.True(Quantity.TryParse(value.ToCpuString(), out var cpu), value.ToCpuString());
        Assert.Equal(value, cpu);
        // Reading caps binary suffixes at 2^63-1; a decimal quantity may be larger.
        if (Math.Abs(value.ToDecimal()) < long.MaxValue)
            Assert.Equal(value, binary);
    });

    [Fact]
    public void Arithmetic_AgreesWithDecimal() => Gen.Select(SmallNumbers, SmallNumbers).Sample((left, right) =>
    {
        var (a, b) = (Parse(left), Parse(right));
        Assert.Equal(Math.Sign(left.CompareTo(right)), Math.Sign(a.CompareTo(b)));
        Assert.Equal(left == right, a == b);
        Assert.Equal(left + right, (a + b).ToDecimal());
        Assert.Equal(left - right, (a - b).ToDecimal());
        Assert.Equal(left, a.ToDecimal());
        Assert.Equal(left == decimal.Truncate(left), a.IsInteger);
    });

    [Fact]
    public void AnyText_IsReadOrRefusedWithReason() => Gen.String[Gen.Char["0123456789+-.eEinumkKMGTPB _,"], 0, 12].Sample(text =>
    {
        var isValid = Quantity.TryParse(text, out _, out var error);
        Assert.Equal(isValid, error == QuantityError.None);
        if (!isValid && Quantity.Suggest(text) is { } suggestion)
            Assert.True(Quantity.TryParse(suggestion, out _), suggestion);
    });

    private static Gen<string>[] Constants(params string[] values) => [.. values.Select(value => Gen.Const(value))];

    private static Quantity Parse(decimal number)
    {
        Assert.True(Quantity.TryParse(number.ToString(CultureInfo.InvariantCulture), out var value));
        return value;
    }
}
