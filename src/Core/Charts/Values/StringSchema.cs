namespace Plimsoll.Charts.Values;

/// <summary>A string.</summary>
internal sealed record StringSchema : ValueSchema
{
    /// <summary>The regular expression that the whole string matches; null for any.</summary>
    public string? Pattern { get; init; }

    /// <summary>In characters; 0 for no bound.</summary>
    public int MinLength { get; init; }

    /// <summary>In characters; null for no bound.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The only strings that it may be; empty for any.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>Strings that it may not be.</summary>
    public IReadOnlyList<string> Denied { get; init; } = [];

    public override bool ExcludesEmpty => MinLength > 0
        || Denied.Contains("", StringComparer.Ordinal)
        || Allowed.Count > 0 && !Allowed.Contains("", StringComparer.Ordinal)
        || Pattern is { } pattern && !ValuePattern.IsMatch(pattern, "");
}
