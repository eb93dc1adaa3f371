using k8s.Models;
using Plimsoll;

namespace Fleet;

/// <summary>The namespaces, one a team, with what a pod gets when it does not ask and what all pods get together.</summary>
[Manifests(Folder = "cluster")]
public static partial class Namespaces
{
    internal const string Batch = "batch";
    internal const string Ergedd = "ergedd";
    internal const string Hula = "hula";
    internal const string Monitoring = "monitoring";
    internal const string Storage = "storage";
    internal const string Users = "users";

    private static readonly Tenant Team = new("team", Cores: 2, Pods: 12);

    private static readonly Tenant[] Tenants =
    [
        Team with { Name = Batch },
        Team with { Name = Ergedd },
        Team with { Name = Hula, Cores = 4, Pods = 24 },
        Team with { Name = Monitoring, Cores = 1, Claims = 2 },
        Team with { Name = Storage, Claims = 4 },
        Team with { Name = Users, Cores = 6, Pods = 24 },
    ];

    public static IEnumerable<V1Namespace> All => Tenants.Select(tenant => new V1Namespace
    {
        Metadata = new()
        {
            Name = tenant.Name,
            Labels = new Dictionary<string, string> { ["pod-security.kubernetes.io/enforce"] = "restricted" },
        },
    });

    /// <summary>CPU has a default request but no default limit: it moves between pods painlessly, memory does not.</summary>
    public static IEnumerable<V1LimitRange> Defaults
    {
        get
        {
            foreach (var tenant in Tenants)
            {
                yield return new()
                {
                    Metadata = new() { Name = "defaults", NamespaceProperty = tenant.Name },
                    Spec = new()
                    {
                        Limits =
                        [
                            new()
                            {
                                Type = "Container",
                                DefaultProperty = new Dictionary<string, ResourceQuantity> { ["memory"] = "256Mi" },
                                DefaultRequest = new Dictionary<string, ResourceQuantity> { ["cpu"] = "50m", ["memory"] = "256Mi" },
                                Max = new Dictionary<string, ResourceQuantity> { ["memory"] = "8Gi" },
                            },
                        ],
                    },
                };
            }
        }
    }

    public static IEnumerable<V1ResourceQuota> Quotas => Tenants.Select(tenant => new V1ResourceQuota
    {
        Metadata = new() { Name = "share", NamespaceProperty = tenant.Name },
        Spec = new()
        {
            Hard = new Dictionary<string, ResourceQuantity>
            {
                ["requests.cpu"] = $"{tenant.Cores}",
                ["requests.memory"] = tenant.Memory,
                ["limits.memory"] = tenant.Memory,
                ["pods"] = $"{tenant.Pods}",
                ["persistentvolumeclaims"] = $"{tenant.Claims}",
                // What comes from outside comes through the Ingress.
                ["services.nodeports"] = "0",
                ["services.loadbalancers"] = "0",
            },
        },
    });
}
