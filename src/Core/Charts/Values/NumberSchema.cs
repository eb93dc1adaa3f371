namespace Plimsoll.Charts.Values;

/// <summary>A number that need not be whole.</summary>
internal sealed record NumberSchema : ValueSchema
{
    /// <summary>Null for no bound.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Null for no bound.</summary>
    public decimal? Maximum { get; init; }

    public bool IsMinimumExclusive { get; init; }

    public bool IsMaximumExclusive { get; init; }

    /// <summary>Whether the C# type is decimal rather than double or float.</summary>
    public bool IsDecimal { get; init; }

    public override bool ExcludesEmpty => Minimum is { } minimum && (minimum > 0 || minimum == 0 && IsMinimumExclusive)
        || Maximum is { } maximum && (maximum < 0 || maximum == 0 && IsMaximumExclusive);
}
