using k8s.Models;
using Plimsoll;

namespace Constructs.Lists.SidecarContainers;

/// <summary>Containers of the values behind the chart's own: a list of models.</summary>
[HelmChart("sidecar-containers", Version = "0.1.0")]
public sealed class SidecarContainers(SidecarContainersValues values, Release release)
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
                    Containers = [new() { Name = "app", Image = "registry.example.com/app:1.0.0" }, .. values.Sidecars],
                    InitContainers = values.InitContainers.NullIfEmpty(),
                },
            },
        },
    };
}

public sealed record SidecarContainersValues
{
    /// <summary>More containers of the pod.</summary>
    public IReadOnlyList<V1Container> Sidecars { get; init; } = [];

    /// <summary>Containers that run before.</summary>
    public IReadOnlyList<V1Container> InitContainers { get; init; } =
    [
        new() { Name = "wait", Image = "busybox:1.36.1", Command = ["sh", "-c", "until nc -z db 5432; do sleep 1; done"] },
    ];
}
