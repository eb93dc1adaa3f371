namespace Plimsoll.Charts;

/// <summary>What <c>Chart.yaml</c> says.</summary>
/// <param name="Name">The chart's name, a DNS label.</param>
/// <param name="Version">By SemVer 2.</param>
/// <param name="AppVersion">The version of the application; any text.</param>
internal sealed record ChartMetadata(string Name, string Version, string AppVersion)
{
    /// <summary>Empty for none.</summary>
    public string Description { get; init; } = "";

    public bool IsLibrary { get; init; }

    /// <summary>The range of Kubernetes versions; null for any.</summary>
    public string? KubeVersion { get; init; }

    public bool IsDeprecated { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public string? Home { get; init; }

    public IReadOnlyList<string> Sources { get; init; } = [];

    public string? Icon { get; init; }

    public IReadOnlyList<ChartMaintainer> Maintainers { get; init; } = [];

    public IReadOnlyList<ChartRequirement> Dependencies { get; init; } = [];

    public IReadOnlyList<KeyValuePair<string, string>> Annotations { get; init; } = [];
}
