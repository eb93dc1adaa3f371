using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Releases.ChartFacts;

/// <summary>Name and versions of the chart, which packaging and an alias may change.</summary>
[HelmChart("chart-facts", Version = "0.1.0", AppVersion = "2.14.0+build.7")]
public sealed class ChartFacts(ChartFactsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["chart"] = $"{release.Chart.Name}-{release.Chart.Version}",
            ["app"] = release.Chart.AppVersion,
            ["image"] = $"{values.Repository}:{values.Tag ?? release.Chart.AppVersion}",
            ["both"] = release.Chart.AppVersion == values.Tag ? "same" : "other",
        },
    };
}

public sealed record ChartFactsValues
{
    [RegularExpression("[a-z0-9./-]{1,60}")] public string Repository { get; init; } = "registry.example.com/app";
    [RegularExpression("[A-Za-z0-9_.-]{1,60}")] public string? Tag { get; init; }
}
