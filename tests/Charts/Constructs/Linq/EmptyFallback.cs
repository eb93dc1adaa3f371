using k8s.Models;
using Plimsoll;

namespace Constructs.Linq.EmptyFallback;

/// <summary>Something else where there is nothing.</summary>
[HelmChart("empty-fallback", Version = "0.1.0")]
public sealed class EmptyFallback(EmptyFallbackValues values, Release release)
{
    public V1NetworkPolicy Policy => new()
    {
        Metadata = new() { Name = release.FullName },
        Spec = new()
        {
            PodSelector = new() { MatchLabels = release.Selector() },
            Ingress = [new() { Ports = [.. values.Ports.DefaultIfEmpty(8080).Select(port => new V1NetworkPolicyPort { Port = port })] }],
        },
    };
}

public sealed record EmptyFallbackValues
{
    public IReadOnlyList<int> Ports { get; init; } = [];
}
