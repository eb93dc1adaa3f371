using k8s.Models;
using Plimsoll;

namespace Constructs.Models.Tolerations;

/// <summary>A list of models, left out when it is empty.</summary>
[HelmChart("tolerations", Version = "0.1.0")]
public sealed class Tolerations(TolerationsValues values, Release release)
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
                    Tolerations = values.Tolerations.NullIfEmpty(),
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                        },
                    ],
                },
            },
        },
    };
}

public sealed record TolerationsValues
{
    /// <summary>Taints that pods put up with.</summary>
    public IReadOnlyList<V1Toleration> Tolerations { get; init; } = [];
}
