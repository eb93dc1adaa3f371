using k8s.Models;
using Plimsoll;

namespace Constructs.Arithmetic.SizedByTable;

/// <summary>A size by name, with sums over constants of a table.</summary>
[HelmChart("sized-by-table", Version = "0.1.0")]
public sealed class SizedByTable(SizedByTableValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Selector = new() { MatchLabels = release.Selector() },
            Template = new()
            {
                Metadata = new() { Labels = release.Selector() },
                Spec = new()
                {
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            Resources = new()
                            {
                                Requests = new Dictionary<string, ResourceQuantity>
                                {
                                    ["cpu"] = $"{Millicores}m",
                                    ["memory"] = $"{Millicores * 2}Mi",
                                },
                                Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = $"{Millicores * 3}Mi" },
                            },
                        },
                    ],
                },
            },
        },
    };

    private int Millicores => values.Size switch
    {
        PodSize.Small => 100,
        PodSize.Medium => 250,
        _ => 500,
    };
}

public sealed record SizedByTableValues
{
    /// <summary>How large a pod is.</summary>
    public PodSize Size { get; init; } = PodSize.Small;
}

public enum PodSize
{
    Small,
    Medium,
    Large,
}
