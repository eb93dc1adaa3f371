using k8s.Models;
using Plimsoll;

namespace Constructs.Models.NullableResources;

/// <summary>Resources that may be unset.</summary>
[HelmChart("nullable-resources", Version = "0.1.0")]
public sealed class NullableResources(NullableResourcesValues values, Release release)
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

public sealed record NullableResourcesValues
{
    public V1ResourceRequirements? Resources { get; init; }
}
