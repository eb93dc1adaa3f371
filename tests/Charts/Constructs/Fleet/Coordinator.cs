using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Fleet.Coordinator;

/// <summary>The fleet's coordinator: a pod that holds a lease, and may do nothing else.</summary>
[HelmChart("coordinator", Version = "0.1.0")]
public sealed class Coordinator(CoordinatorValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Replicas = 1,
            Selector = new() { MatchLabels = release.Selector() },
            Template = new()
            {
                Metadata = new() { Labels = release.Selector() },
                Spec = new()
                {
                    ServiceAccountName = Account.Metadata.Name,
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = $"registry.example.com/fleet/coordinator:{values.Tag}",
                            Env =
                            [
                                new()
                                {
                                    Name = "JAVA_TOOL_OPTIONS",
                                    Value = $"-XX:MaxRAMPercentage={values.HeapPercent}.0{(values.GcLog ? " -Xlog:gc" : "")}",
                                },
                            ],
                            Resources = Resources.Guaranteed(cpu: $"{values.Cores}", memory: $"{8 * values.Cores}Gi"),
                        },
                    ],
                },
            },
        },
    };

    public V1ServiceAccount Account => new() { Metadata = Metadata };

    public V1Role Role => new()
    {
        Metadata = Metadata,
        Rules = [new() { ApiGroups = ["coordination.k8s.io"], Resources = ["leases"], Verbs = ["get", "create", "update"] }],
    };

    public V1RoleBinding Binding => new()
    {
        Metadata = Metadata,
        RoleRef = new() { ApiGroup = "rbac.authorization.k8s.io", Kind = "Role", Name = Role.Metadata.Name },
        Subjects = [new() { Kind = "ServiceAccount", Name = Account.Metadata.Name, NamespaceProperty = release.Namespace }],
    };

    private V1ObjectMeta Metadata => new() { Name = release.FullName, Labels = release.Labels() };
}

public sealed record CoordinatorValues
{
    [RegularExpression("[0-9]+\\.[0-9]+\\.[0-9]+")] public string Tag { get; init; } = "1.1.0";
    [Range(1, 12)] public int Cores { get; init; } = 1;
    [Range(10, 75)] public int HeapPercent { get; init; } = 70;
    public bool GcLog { get; init; }
}
