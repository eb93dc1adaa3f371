using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Documents.EnforcedLimits;

/// <summary>A chart that refuses values that break a rule.</summary>
[HelmChart("enforced-limits", Version = "0.1.0", Enforce = true)]
public sealed class EnforcedLimits(EnforcedLimitsValues values, Release release)
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
                                Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = "100m", ["memory"] = "128Mi" },
                                Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = values.MemoryLimit },
                            },
                        },
                    ],
                },
            },
        },
    };
}

public sealed record EnforcedLimitsValues
{
    /// <summary>The most memory.</summary>
    [RegularExpression("[1-9][0-9]{2,3}Mi")] public string MemoryLimit { get; init; } = "256Mi";
}
