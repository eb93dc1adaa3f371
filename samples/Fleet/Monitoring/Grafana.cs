using k8s.Models;
using Plimsoll;

namespace Fleet;

/// <summary>The dashboards. Nobody is hurt when they are away for a minute, so they are not critical.</summary>
[Manifests(Folder = "monitoring")]
public static partial class Grafana
{
    private const string Name = "monitor-grafana";
    private const int Port = 3000;
    private const long User = 472;

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
                SecurityContext = Security.Pod(User),
                Containers =
                [
                    new()
                    {
                        Name = "grafana",
                        Image = Images.Grafana,
                        Env =
                        [
                            .. Env.Values(("GF_ANALYTICS_REPORTING_ENABLED", "false"), ("GF_USERS_ALLOW_SIGN_UP", "false")),
                            Env.Secret("GF_SECURITY_ADMIN_PASSWORD", secret: "monitor-grafana", key: "admin-password"),
                        ],
                        Ports = [Ports.Named(Ports.Http, Port)],
                        Resources = Sizing.Burstable(cpu: "50m", memory: "256Mi"),
                        ReadinessProbe = Probes.Readiness(Probes.Get("/api/health")),
                        LivenessProbe = Probes.Liveness(Probes.Get("/api/health")),
                        SecurityContext = Security.Container,
                        VolumeMounts =
                        [
                            new() { Name = "data", MountPath = "/var/lib/grafana" },
                            new() { Name = "datasources", MountPath = "/etc/grafana/provisioning/datasources", ReadOnlyProperty = true },
                        ],
                    },
                ],
                Volumes = [new() { Name = "datasources", ConfigMap = new() { Name = Datasources.Metadata.Name } }],
            }),
            VolumeClaimTemplates = [Claims.Template("data", size: "20Gi")],
        },
    };

    public static V1Service Headless => Services.Headless(Name, Name, Namespaces.Monitoring, Ports.Service(Ports.Http, Port));

    /// <summary>For people: <c>kubectl port-forward service/monitor-grafana-svc 8080:80</c>.</summary>
    public static V1Service Service => Services.ClusterIp(Name, Namespaces.Monitoring, Ports.Service(Ports.Http, 80));

    public static V1ConfigMap Datasources => new()
    {
        Metadata = new()
        {
            Name = "monitor-grafana-datasources",
            NamespaceProperty = Namespaces.Monitoring,
            Labels = Labels.Of(Name, Namespaces.Monitoring),
        },
        Data = new Dictionary<string, string>
        {
            ["influxdb.yaml"] =
                $"""
                apiVersion: 1
                datasources:
                  - name: InfluxDB
                    type: influxdb
                    url: http://{InfluxDb.Headless.Address()}
                    database: fleet
                    isDefault: true

                """,
        },
    };
}
