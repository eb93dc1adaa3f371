namespace Plimsoll.Kubernetes;

public class QuantityTests
{
    /// <summary>What apimachinery's <c>resource.ParseQuantity</c> said when it was asked.</summary>
    public static IEnumerable<TheoryDataRow<string, string, string, string>> Table() =>
        TestData.Rows("Kubernetes/Data/kubernetes-quantities.tsv")
            .Select(row => new TheoryDataRow<string, string, string, string>(row[0], row[1], row[2], row[3]));

    [Theory]
    [MemberData(nameof(Table))]
    public void TryParse_ReadsAsKubernetesDoes(string text, string result, string canonical, string error)
    {
        var isAccepted = Quantity.TryParse(text, out var value, out var actualError);

        Assert.Equal(result == "accepted", isAccepted);
        Assert.Equal(ErrorFor(error), actualError);
        if (isAccepted)
            Assert.Equal(canonical, value.Canonical);
    }

    [Fact]
    public void Table_IsComplete() => Assert.Equal(103, Table().Count());

    [Theory]
    [InlineData("+", "0")]
    [InlineData("-", "0")]
    [InlineData(".", "0")]
    [InlineData(".Ki", "0")]
    [InlineData("-0", "0")]
    [InlineData("+01Ki", "+01Ki")]
    [InlineData("+8Ki", "8Ki")]
    [InlineData("1.500", "1.500")]
    [InlineData("-1.5Gi", "-1536Mi")]
    [InlineData("-16Ei", "-9223372036854775807")]
    [InlineData("-0.0000000001", "-1n")]
    [InlineData("1000E", "1e21")]
    [InlineData("1e1000000000", "10e999999999")]
    [InlineData("1e-1000000000", "1e-9")]
    [InlineData("1023.5Ki", "1048064")]
    [InlineData("0.0001Ki", "102400u")]
    [InlineData("0.00000000001Ki", "11n")]
    public void Canonical_OfOddForms(string text, string canonical)
    {
        Assert.True(Quantity.TryParse(text, out var value));
        Assert.Equal(canonical, value.ToString());
    }

    [Theory]
    [InlineData("Pi", QuantityError.MissingNumber)]
    [InlineData("Ei", QuantityError.MissingNumber)]
    [InlineData("1i", QuantityError.UnknownSuffix)]
    [InlineData("1Kii", QuantityError.UnknownSuffix)]
    [InlineData("1e+", QuantityError.UnknownSuffix)]
    [InlineData("1e99999999999999999999", QuantityError.UnknownSuffix)]
    [InlineData("1\n", QuantityError.Malformed)]
    public void TryParse_RefusesWithReason(string text, QuantityError error)
    {
        Assert.False(Quantity.TryParse(text, out var value, out var actual));
        Assert.Equal(error, actual);
        Assert.Equal(Quantity.Zero, value);
    }

    [Theory]
    [InlineData("1000m", "1")]
    [InlineData("1Gi", "1073741824")]
    [InlineData("1.5Gi", "1536Mi")]
    [InlineData("1e3", "1k")]
    [InlineData("0", "0Ki")]
    [InlineData("1E", "1e18")]
    public void Equality_IsByValue(string left, string right)
    {
        Assert.True(Parse(left) == Parse(right));
        Assert.Equal(Parse(left).GetHashCode(), Parse(right).GetHashCode());
    }

    [Theory]
    [InlineData("1n", "1u")]
    [InlineData("-1", "1n")]
    [InlineData("-1Gi", "-1Mi")]
    [InlineData("999m", "1")]
    [InlineData("1G", "1Gi")]
    [InlineData("1e900", "1e901")]
    [InlineData("1", "1e1000000")]
    [InlineData("-1e1000000", "1n")]
    [InlineData("-1e1000000", "-5")]
    public void Comparison_OrdersByValue(string smaller, string larger)
    {
        Assert.True(Parse(smaller) < Parse(larger));
        Assert.True(Parse(larger) > Parse(smaller));
        Assert.True(Parse(smaller) != Parse(larger));
        Assert.Equal(Parse(larger), Quantity.Max(Parse(smaller), Parse(larger)));
        Assert.Equal(Parse(smaller), Quantity.Min(Parse(smaller), Parse(larger)));
    }

    [Theory]
    [InlineData("500m", "500m", "1")]
    [InlineData("1Gi", "512Mi", "1536Mi")]
    [InlineData("1", "1n", "1000000001n")]
    [InlineData("0", "1Gi", "1Gi")]
    [InlineData("9Ei", "1", "9223372036854775808")]
    [InlineData("1e1000000", "1", "1e1000000")]
    public void Addition_IsExact(string left, string right, string sum) => Assert.Equal(Parse(sum), Parse(left) + Parse(right));

    [Fact]
    public void Subtraction_MayGoBelowZero()
    {
        var difference = Parse("1Gi") - Parse("1536Mi");

        Assert.True(difference.IsNegative);
        Assert.Equal("-512Mi", difference.Canonical);
    }

    [Theory]
    [InlineData("500m", 3, "1500m")]
    [InlineData("512Mi", 4, "2Gi")]
    [InlineData("1", -1, "-1")]
    public void Multiplication_ByInteger(string value, int factor, string product) =>
        Assert.Equal(product, (Parse(value) * factor).Canonical);

    [Theory]
    [InlineData("1Gi", "1.5", "1536Mi")]
    [InlineData("1", "0.1", "100m")]
    [InlineData("1n", "0.5", "1n")]
    [InlineData("-1n", "0.5", "-1n")]
    [InlineData("2", "-0.5", "-1")]
    public void Multiplication_ByDecimal(string value, string factor, string product) =>
        Assert.Equal(product, (Parse(value) * decimal.Parse(factor, System.Globalization.CultureInfo.InvariantCulture)).Canonical);

    [Theory]
    [InlineData("4Gi", 1, 8, "512Mi")]
    [InlineData("1", 1, 3, "333333334n")]
    [InlineData("-1", 1, 3, "-333333334n")]
    [InlineData("1", 1, -3, "-333333334n")]
    [InlineData("500m", 8, 1, "4")]
    public void MultiplyBy_Ratio(string value, long numerator, long denominator, string product) =>
        Assert.Equal(product, Parse(value).MultiplyBy(numerator, denominator).Canonical);

    [Fact]
    public void DivideBy_GivesRatio()
    {
        Assert.Equal(8, Parse("16").DivideBy(Parse("2")));
        Assert.Equal(2147483648m, Parse("4Gi").DivideBy(Parse("2")));
        Assert.Equal(0.333333333333m, Parse("1").DivideBy(Parse("3")));
        Assert.Equal(0, Parse("0").DivideBy(Parse("3")));
        Assert.Equal(decimal.MaxValue, Parse("1e1000000").DivideBy(Parse("3")));
        Assert.Null(Parse("1").DivideBy(Quantity.Zero));
    }

    [Theory]
    [InlineData("333m", "10m", "340m")]
    [InlineData("340m", "10m", "340m")]
    [InlineData("1000Mi", "256Mi", "1Gi")]
    [InlineData("1", "0", "1")]
    public void RoundUpTo_NextMultiple(string value, string step, string rounded) =>
        Assert.Equal(rounded, Parse(value).RoundUpTo(Parse(step)).Canonical);

    [Theory]
    [InlineData("1.5Gi", "1536Mi")]
    [InlineData("8192Mi", "8Gi")]
    [InlineData("1000", "1k")]
    [InlineData("1G", "1000000000")]
    [InlineData("2G", "1953125Ki")]
    [InlineData("512m", "512m")]
    [InlineData("1536000k", "1500000Ki")]
    public void ToBinaryString_IsExact(string value, string expected) => Assert.Equal(expected, Parse(value).ToBinaryString());

    [Theory]
    [InlineData("500m", "500m")]
    [InlineData("2000m", "2")]
    [InlineData("2k", "2000")]
    [InlineData("1Ki", "1024")]
    [InlineData("1.5", "1500m")]
    [InlineData("0.0005", "500u")]
    [InlineData("0", "0")]
    public void ToCpuString_IsAsOneWritesCpu(string value, string expected) => Assert.Equal(expected, Parse(value).ToCpuString());

    [Fact]
    public void Conversions_RoundAwayFromZeroAndSaturate()
    {
        Assert.Equal(1536L << 20, Parse("1.5Gi").ToInt64());
        Assert.Equal(2, Parse("1.1").ToInt64());
        Assert.Equal(-2, Parse("-1.1").ToInt64());
        Assert.Equal(1, Parse("1n").ToMilli());
        Assert.Equal(1500, Parse("1.5").ToMilli());
        Assert.Equal(long.MaxValue, Parse("1e30").ToInt64());
        Assert.Equal(long.MinValue, Parse("-1e1000000").ToMilli());
        Assert.Equal(1.5m, Parse("1500m").ToDecimal());
        Assert.Equal(-0.000000001m, Parse("-1n").ToDecimal());
        Assert.Equal(decimal.MaxValue, Parse("1e30").ToDecimal());
        Assert.Equal(decimal.MinValue, Parse("-1e1000000").ToDecimal());
    }

    [Fact]
    public void Constructors_ChooseTheFormat()
    {
        Assert.Equal("8Gi", Quantity.FromBytes(8L << 30).Canonical);
        Assert.Equal("1500m", Quantity.FromMilli(1500).Canonical);
        Assert.Equal("0", Quantity.Zero.Canonical);
    }

    [Fact]
    public void TryParse_OfEndlessDigits_Refuses() =>
        Assert.False(Quantity.TryParse(new string('9', 1_000_000), out _));

    private static Quantity Parse(string text)
    {
        Assert.True(Quantity.TryParse(text, out var value), text);
        return value;
    }

    private static QuantityError ErrorFor(string message) => message switch
    {
        "" => QuantityError.None,
        "unable to parse quantity's suffix" => QuantityError.UnknownSuffix,
        _ when message.StartsWith("quantities must match", StringComparison.Ordinal) => QuantityError.Malformed,
        _ => throw new InvalidOperationException(message),
    };
}
