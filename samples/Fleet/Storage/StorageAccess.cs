using k8s.Models;
using Plimsoll;

namespace Fleet;

/// <summary>Who may talk to the databases.</summary>
[Manifests(Folder = "storage")]
public static partial class StorageAccess
{
    /// <summary>The databases themselves belong to them, for replication, and the monitoring, for the exporters.</summary>
    private static readonly string[] Clients =
    [
        Namespaces.Ergedd,
        Namespaces.Hula,
        Namespaces.Monitoring,
        Namespaces.Storage,
        Namespaces.Users,
    ];

    public static V1NetworkPolicy FromClients => new()
    {
        Metadata = new() { Name = "from-clients", NamespaceProperty = Namespaces.Storage },
        Spec = new()
        {
            PodSelector = new(),
            PolicyTypes = ["Ingress"],
            Ingress = [new() { FromProperty = [.. Clients.Select(FromNamespace)] }],
        },
    };

    private static V1NetworkPolicyPeer FromNamespace(string name) => new()
    {
        NamespaceSelector = new() { MatchLabels = new Dictionary<string, string> { ["kubernetes.io/metadata.name"] = name } },
    };
}
