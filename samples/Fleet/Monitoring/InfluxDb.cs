using k8s.Models;
using Plimsoll;

namespace Fleet;

/// <summary>The time series of the last four weeks.</summary>
[Manifests(Folder = "monitoring")]
public static partial class InfluxDb
{
    private const string Name = "monitor-influxdb";
    private const int Port = 8086;

    [Critical]
    public static V1StatefulSet Server => new()
    {
        Metadata = new() { Name = Name, NamespaceProperty = Namespaces.Monitoring, Labels = Labels.Of(Name, Namespaces.Monitoring) },
        Spec = new()
        {
            ServiceName = Headless.Metadata.Name,
            Replicas = 1,
            Selector = new() { MatchLabels = Labels.Selector(Name) },
            Template = Pods.Template(Name, Namespaces.Monitoring, new()
            {
                PriorityClassName = PriorityClasses.BusinessCritical.Metadata.Name,
                Containers =
                [
                    new()
                    {
                        Name = "influxdb",
                        Image = Images.InfluxDb,
                        Args = ["-config", "/etc/influxdb/influxdb.conf"],
                        Ports = [Ports.Named(Ports.Http, Port)],
                        Resources = Sizing.Guaranteed(cpu: "250m", memory: "1Gi"),
                        ReadinessProbe = Probes.Readiness(Probes.Get("/ping")),
                        LivenessProbe = Probes.Liveness(Probes.Get("/ping")),
                        SecurityContext = Security.Container,
                        VolumeMounts =
                        [
                            new() { Name = "data", MountPath = "/var/lib/influxdb" },
                            new() { Name = "config", MountPath = "/etc/influxdb", ReadOnlyProperty = true },
                        ],
                    },
                ],
                Volumes = [new() { Name = "config", ConfigMap = new() { Name = Config.Metadata.Name } }],
            }),
            VolumeClaimTemplates = [Claims.Template("data", size: "50Gi")],
        },
    };

    public static V1Service Headless => Services.Headless(Name, Name, Namespaces.Monitoring, Ports.Service(Ports.Http, Port));

    public static V1ConfigMap Config => new()
    {
        Metadata = new()
        {
            Name = "monitor-influxdb-config",
            NamespaceProperty = Namespaces.Monitoring,
            Labels = Labels.Of(Name, Namespaces.Monitoring),
        },
        Data = new Dictionary<string, string>
        {
            ["influxdb.conf"] =
                $"""
                reporting-disabled = true

                [meta]
                  dir = "/var/lib/influxdb/meta"

                [data]
                  dir = "/var/lib/influxdb/data"
                  wal-dir = "/var/lib/influxdb/wal"
                  cache-max-memory-size = "256m"

                [http]
                  bind-address = ":{Port}"
                  log-enabled = false

                """,
        },
    };
}
