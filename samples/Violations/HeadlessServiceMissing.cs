using k8s.Models;
using Plimsoll;

namespace Violations;

/// <summary>PLM3001: there is no headless Service called "sessions", so no pod of the StatefulSet gets a name of its own.</summary>
[Manifests]
public static partial class HeadlessServiceMissing
{
    private static Dictionary<string, string> App => new() { ["app"] = "sessions" };

    public static V1StatefulSet Sessions => new()
    {
        Metadata = new() { Name = "sessions", NamespaceProperty = "shop", Labels = App },
        Spec = new()
        {
            ServiceName = "sessions",
            Replicas = 1,
            Selector = new() { MatchLabels = App },
            Template = new()
            {
                Metadata = new() { Labels = App },
                Spec = new()
                {
                    Containers =
                    [
                        new()
                        {
                            Name = "redis",
                            Image = "docker.io/library/redis:7.2.5",
                            Resources = new()
                            {
                                Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = "50m", ["memory"] = "128Mi" },
                                Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = "128Mi" },
                            },
                            VolumeMounts = [new() { Name = "data", MountPath = "/data" }],
                        },
                    ],
                },
            },
            VolumeClaimTemplates =
            [
                new()
                {
                    Metadata = new() { Name = "data" },
                    Spec = new()
                    {
                        AccessModes = ["ReadWriteOnce"],
                        Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["storage"] = "10Gi" } },
                    },
                },
            ],
        },
    };
}
