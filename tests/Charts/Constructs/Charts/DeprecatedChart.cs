using k8s.Models;
using Plimsoll;

namespace Constructs.Charts.DeprecatedChart;

/// <summary>A chart that nobody should use any more, of a version with everything that SemVer has.</summary>
[HelmChart("deprecated-chart", Version = "1.0.0-rc.1+build.5", AppVersion = "2024-05-01", IsDeprecated = true, Folder = "old")]
public sealed class DeprecatedChart(DeprecatedChartValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["version"] = $"{release.Chart.Name} {release.Chart.Version} {values.Mode}",
        },
    };
}

public sealed record DeprecatedChartValues
{
    public string Mode { get; init; } = "a";
}
