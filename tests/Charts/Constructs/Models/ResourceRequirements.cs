using k8s.Models;
using Plimsoll;

namespace Constructs.Models.ResourceRequirements;

/// <summary>Resources as the API has them.</summary>
[HelmChart("resource-requirements", Version = "0.1.0")]
public sealed class ResourceRequirements(ResourceRequirementsValues values, Release release)
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
                            Resources = values.Resources,
                        },
                    ],
                },
            },
        },
    };
}

public sealed record ResourceRequirementsValues
{
    /// <summary>Requests and limits.</summary>
    public V1ResourceRequirements Resources { get; init; } = new()
    {
        Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = "100m", ["memory"] = "128Mi" },
        Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = "128Mi" },
    };
}
