using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Platform.NetworkPolicies;

/// <summary>A policy out of peers of several kinds.</summary>
[HelmChart("network-policies", Version = "0.1.0")]
public sealed class NetworkPolicies(NetworkPoliciesValues values, Release release)
{
    public V1NetworkPolicy? Policy => values.Enabled
        ? new()
        {
            Metadata = new() { Name = release.FullName, Labels = release.Labels() },
            Spec = new()
            {
                PodSelector = new() { MatchLabels = release.Selector() },
                PolicyTypes = values.Egress ? ["Ingress", "Egress"] : ["Ingress"],
                Ingress = [new() { FromProperty = Peers.NullIfEmpty(), Ports = [new() { Port = "http" }] }],
                Egress = values.Egress ? [new() { Ports = [new() { Port = 53, Protocol = "UDP" }] }] : null,
            },
        }
        : null;

    private IEnumerable<V1NetworkPolicyPeer> Peers =>
    [
        .. values.Namespaces.Select(name => new V1NetworkPolicyPeer
        {
            NamespaceSelector = new() { MatchLabels = new Dictionary<string, string> { ["kubernetes.io/metadata.name"] = name } },
        }),
        .. values.Blocks.Select(block => new V1NetworkPolicyPeer
        {
            IpBlock = new() { Cidr = block.Cidr, Except = block.Except.NullIfEmpty() },
        }),
        .. values.PodLabels.Count == 0
            ? Array.Empty<V1NetworkPolicyPeer>()
            : [new() { PodSelector = new() { MatchLabels = new Dictionary<string, string>(values.PodLabels) } }],
    ];
}

public sealed record NetworkPoliciesValues
{
    public bool Enabled { get; init; } = true;
    public bool Egress { get; init; }
    [Items("[a-z-]{1,30}")] public IReadOnlyList<string> Namespaces { get; init; } = ["ingress-nginx"];
    public IReadOnlyList<BlockValues> Blocks { get; init; } = [];
    [Keys("[a-z./-]{1,30}")]
    public IReadOnlyDictionary<string, string> PodLabels { get; init; } = new Dictionary<string, string>();
}

public sealed record BlockValues
{
    [RegularExpression("[0-9.]{7,15}/[0-9]{1,2}")] public required string Cidr { get; init; }
    [Items("[0-9.]{7,15}/[0-9]{1,2}")] public IReadOnlyList<string> Except { get; init; } = [];
}
