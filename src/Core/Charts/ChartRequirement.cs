namespace Plimsoll.Charts;

/// <summary>A chart that another depends on, as <c>Chart.yaml</c> has it.</summary>
/// <param name="Name">The name of the chart.</param>
/// <param name="Version">Its version, or a range.</param>
/// <param name="Repository">Where to fetch it from; null for one that lies in <c>charts/</c>.</param>
internal sealed record ChartRequirement(string Name, string Version, string? Repository)
{
    public string? Alias { get; init; }

    /// <summary>The path of the value that switches it: <c>redis.enabled</c>.</summary>
    public string? Condition { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The key of its values.</summary>
    public string Key => Alias ?? Name;
}
