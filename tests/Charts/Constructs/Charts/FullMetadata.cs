using k8s.Models;
using Plimsoll;

namespace Constructs.Charts.FullMetadata;

/// <summary>Everything that Chart.yaml can say.</summary>
[HelmChart("full-metadata", Version = "0.1.0",
    AppVersion = "1.10",
    Description = "A chart: with \"quotes\", and a # in it",
    KubeVersion = ">=1.27.0-0",
    Keywords = ["demo", "yes"],
    Home = "https://example.com",
    Sources = ["https://example.com/a", "https://example.com/b"],
    Maintainers = ["Ann <ann@example.com> (https://example.com/ann)", "Bob <bob@example.com>"],
    Icon = "https://example.com/icon.svg",
    Annotations = ["category=Infrastructure", "licenses=Apache-2.0"])]
public sealed class FullMetadata(FullMetadataValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["version"] = release.Chart.AppVersion,
            ["mode"] = values.Mode,
        },
    };
}

public sealed record FullMetadataValues
{
    public string Mode { get; init; } = "a";
}
