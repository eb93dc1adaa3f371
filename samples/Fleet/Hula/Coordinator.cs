using k8s.Models;
using Plimsoll;

namespace Fleet;

/// <summary>Decides which pod does what. It holds a lease of the API server, and so needs an account that may.</summary>
[Manifests(Folder = "hula"), Java]
public static partial class Coordinator
{
    internal const string Name = "coordinator";

    public static V1Deployment Deployment => new()
    {
        Metadata = Metadata,
        Spec = new()
        {
            Replicas = 1,
            Selector = new() { MatchLabels = Labels.Selector(Name) },
            Template = Pods.Template(Name, Namespaces.Hula, new()
            {
                ServiceAccountName = ServiceAccount.Metadata.Name,
                Containers = [HulaLogging.Mounted(Java.Container(Name, "1.1.0", JavaSize.Small))],
                Volumes = [HulaLogging.Volume(Name)],
            }),
        },
    };

    public static V1ServiceAccount ServiceAccount => new() { Metadata = Metadata };

    public static V1Role Role => new()
    {
        Metadata = Metadata,
        Rules =
        [
            new() { ApiGroups = ["coordination.k8s.io"], Resources = ["leases"], Verbs = ["get", "create", "update"] },
        ],
    };

    public static V1RoleBinding RoleBinding => new()
    {
        Metadata = Metadata,
        RoleRef = new() { ApiGroup = "rbac.authorization.k8s.io", Kind = "Role", Name = Role.Metadata.Name },
        Subjects =
        [
            new() { Kind = "ServiceAccount", Name = ServiceAccount.Metadata.Name, NamespaceProperty = Namespaces.Hula },
        ],
    };

    private static V1ObjectMeta Metadata => new()
    {
        Name = Name,
        NamespaceProperty = Namespaces.Hula,
        Labels = Labels.Of(Name, Namespaces.Hula),
    };
}
