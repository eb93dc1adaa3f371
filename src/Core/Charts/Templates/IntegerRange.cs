namespace Plimsoll.Charts.Templates;

/// <summary>Which values an integer may have, both ends among them.</summary>
public readonly record struct IntegerRange(decimal Minimum, decimal Maximum)
{
    /// <summary>What every value of a type can be; values have 53 bits, since Helm reads them as float64.</summary>
    public static IntegerRange Of(TemplateType type) => type == TemplateType.Integer
        ? new(int.MinValue, int.MaxValue)
        : new(-9_007_199_254_740_992, 9_007_199_254_740_992);

    public bool Contains(decimal value) => Minimum <= value && value <= Maximum;

    public bool IsWithin(IntegerRange other) => other.Minimum <= Minimum && Maximum <= other.Maximum;

    /// <summary>What one of two may be.</summary>
    public IntegerRange Union(IntegerRange other) => new(Math.Min(Minimum, other.Minimum), Math.Max(Maximum, other.Maximum));

    public static IntegerRange operator +(IntegerRange left, IntegerRange right) => new(left.Minimum + right.Minimum, left.Maximum + right.Maximum);

    public static IntegerRange operator -(IntegerRange left, IntegerRange right) => new(left.Minimum - right.Maximum, left.Maximum - right.Minimum);

    public static IntegerRange operator *(IntegerRange left, IntegerRange right)
    {
        // Beyond what any integer type holds nothing is compared but that it does not fit.
        const decimal Limit = 100_000_000_000m;
        if (left.Minimum < -Limit || left.Maximum > Limit || right.Minimum < -Limit || right.Maximum > Limit)
            return new(decimal.MinValue / 4, decimal.MaxValue / 4);
        decimal[] ends = [left.Minimum * right.Minimum, left.Minimum * right.Maximum, left.Maximum * right.Minimum, left.Maximum * right.Maximum];
        return new(ends.Min(), ends.Max());
    }
}
