using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;

namespace Plimsoll.Values;

/// <summary>Numbers at bounds, and where floating point is printed in another way.</summary>
internal static class AwkwardNumbers
{
    private const long MostExact = 1L << 53;

    private static readonly long[] Integers =
    [
        0, 1, -1, 2, 7, 8, 10, 80, 100, 255, 999, 1000, 1024, 8080, 65535, 999_999, 1_000_000, 1_000_001, 10_000_000, 123_456_789, 999_999_999, int.MaxValue, int.MinValue, 1L << 31, 1L << 32, -1_000_000, -123_456_789,
        1_000_000_000_000, MostExact - 1, MostExact, -MostExact,
    ];

    private static readonly double[] Fractions =
    [
        0, 0.1, 0.5, -0.5, 1, 1.5, 2.25, 3.14159, 0.3333333333333333, 1e-7, 1.5e-7, 0.0001, 0.00001, 100, 999_999.5, 1_000_000, 1_234_567.25, 1e15, 1e16, 123_456_789_012_345_680, 1e20, 1e21, 1.5e300, -1e6, 5e-324, 1.7976931348623157e308,
    ];

    /// <summary>Some as <c>2.0</c> or <c>1e6</c>, which are integers to JSON Schema.</summary>
    public static Gen<JsonNode> IntegersBetween(decimal? least, decimal? most, IReadOnlyList<long> literals)
    {
        var from = (long)Math.Ceiling(Math.Max(least ?? -MostExact, long.MinValue));
        var to = (long)Math.Floor(Math.Min(most ?? MostExact, long.MaxValue));
        var known = Integers.Concat(literals).Append(from).Append(to).Append(from + 1).Append(to - 1).Where(number => number >= from && number <= to).Distinct().ToArray();
        var numbers = Gen.OneOf<long>(Gen.OneOf(known), Gen.OneOf(from, to), Gen.Long[from, to], Gen.Long[Math.Max(from, -20), Math.Max(from, Math.Min(to, 20))].Where(number => number >= from && number <= to));
        return Gen.Select(numbers, Gen.Int[0, 19]).Select(static (number, form) => Node(number, form));
    }

    public static Gen<JsonNode> Between(decimal? least, decimal? most, bool isLeastExcluded, bool isMostExcluded)
    {
        bool Fits(double number) => (least is null || (isLeastExcluded ? number > (double)least : number >= (double)least)) && (most is null || (isMostExcluded ? number < (double)most : number <= (double)most));
        var known = Fractions.Concat(Integers.Select(static number => (double)number)).Append((double)(least ?? 0)).Append((double)(most ?? 0)).Where(Fits).Distinct().ToArray();
        var between = Gen.Double[least is null ? -1e6 : (double)least, most is null ? 1e6 : (double)most].Where(Fits);
        return (known.Length == 0 ? between : Gen.OneOf<double>(Gen.OneOf(known), between)).Select(static number => (JsonNode)JsonValue.Create(number));
    }

    private static JsonNode Node(long number, int form) => form switch
    {
        0 => JsonNode.Parse(number.ToString(CultureInfo.InvariantCulture) + ".0")!,
        1 when number != 0 && number % 1000 == 0 => JsonNode.Parse((number / 1000).ToString(CultureInfo.InvariantCulture) + "e3")!,
        _ => JsonValue.Create(number),
    };
}
