namespace Plimsoll.Charts.Values;

/// <summary>A dictionary with strings for keys. Helm merges what a user gives into the default, key by key.</summary>
internal sealed record MapSchema(ValueSchema Values) : ValueSchema
{
    /// <summary>The regular expression that every whole key matches; null for any.</summary>
    public string? KeyPattern { get; init; }

    /// <summary>What no key may be.</summary>
    public IReadOnlyList<string> ExceptKeys { get; init; } = [];

    public int MinCount { get; init; }

    /// <summary>Null for no bound.</summary>
    public int? MaxCount { get; init; }

    public override bool ExcludesEmpty => MinCount > 0;
}
