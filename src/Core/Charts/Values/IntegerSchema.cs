namespace Plimsoll.Charts.Values;

/// <summary>A whole number, with both of its ends: those of its attribute, or of its type.</summary>
internal sealed record IntegerSchema(long Minimum, long Maximum) : ValueSchema
{
    /// <summary>The largest number that a values file holds exactly: Helm reads all numbers as 64-bit floats.</summary>
    public const long Largest = 1L << 53;

    /// <summary>How wide the C# type is: 32 for int and what is narrower, 64 for long and uint.</summary>
    public int Bits { get; init; } = 32;

    /// <summary>The only numbers that it may be; empty for any.</summary>
    public IReadOnlyList<long> Allowed { get; init; } = [];

    /// <summary>Numbers that it may not be.</summary>
    public IReadOnlyList<long> Denied { get; init; } = [];

    public override bool ExcludesEmpty => Minimum > 0 || Maximum < 0 || Denied.Contains(0) || Allowed.Count > 0 && !Allowed.Contains(0);
}
