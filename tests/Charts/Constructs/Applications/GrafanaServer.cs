using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Applications.GrafanaServer;

/// <summary>Grafana: an ini file from maps, data sources and dashboards from lists.</summary>
[HelmChart("grafana-server", Version = "0.1.0", AppVersion = "11.1.4")]
public sealed class GrafanaServer(GrafanaServerValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.NameFor("config"), Labels = release.Labels() },
        Data = new Dictionary<string, string>
        {
            ["grafana.ini"] = string.Concat(values.Ini
                .OrderBy(section => section.Key, StringComparer.Ordinal)
                .Select(section => $"[{section.Key}]\n{Lines(section.Value)}\n")),
            ["datasources.yaml"] = "apiVersion: 1\ndatasources:\n" + string.Concat(values.DataSources.Select(DataSource)),
        },
    };

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
                    Volumes =
                    [
                        new() { Name = "config", ConfigMap = new() { Name = Config.Metadata.Name } },
                        values.Claim is null
                            ? new() { Name = "data", EmptyDir = new() }
                            : new() { Name = "data", PersistentVolumeClaim = new() { ClaimName = values.Claim } },
                    ],
                    Containers =
                    [
                        new()
                        {
                            Name = "grafana",
                            Image = $"docker.io/grafana/grafana:{values.Tag ?? release.Chart.AppVersion}",
                            Ports = [new() { Name = "http", ContainerPort = 3000 }],
                            Env =
                            [
                                new()
                                {
                                    Name = "GF_SECURITY_ADMIN_PASSWORD",
                                    ValueFrom = new() { SecretKeyRef = new() { Name = AdminSecret, Key = "password" } },
                                },
                                .. values.Plugins.Count > 0
                                    ? [new V1EnvVar { Name = "GF_INSTALL_PLUGINS", Value = string.Join(",", values.Plugins) }]
                                    : Array.Empty<V1EnvVar>(),
                            ],
                            VolumeMounts =
                            [
                                new() { Name = "config", MountPath = "/etc/grafana/grafana.ini", SubPath = "grafana.ini" },
                                new()
                                {
                                    Name = "config",
                                    MountPath = "/etc/grafana/provisioning/datasources/all.yaml",
                                    SubPath = "datasources.yaml",
                                },
                                new() { Name = "data", MountPath = "/var/lib/grafana" },
                            ],
                        },
                    ],
                },
            },
        },
    };

    public V1Secret? Admin => values.Admin.ExistingSecret is null
        ? new()
        {
            Metadata = new() { Name = AdminSecret, Labels = release.Labels() },
            StringData = new Dictionary<string, string> { ["password"] = values.Admin.Password },
        }
        : null;

    private string AdminSecret => values.Admin.ExistingSecret ?? release.NameFor("admin");

    private static string DataSource(DataSourceValues source) =>
        $"""
          - name: {source.Name}
            type: {source.Type}
            url: {source.Url}
            isDefault: {(source.IsDefault ? "true" : "false")}

        """;

    private static string Lines(IReadOnlyDictionary<string, string> settings) => string.Concat(settings
        .OrderBy(setting => setting.Key, StringComparer.Ordinal)
        .Select(setting => $"{setting.Key} = {setting.Value}\n"));
}

public sealed record GrafanaServerValues
{
    [RegularExpression("[0-9]+\\.[0-9]+\\.[0-9]+")] public string? Tag { get; init; }
    public AdminValues Admin { get; init; } = new();

    /// <summary>Plugins to install.</summary>
    [Items("[a-z-]{1,40}")] public IReadOnlyList<string> Plugins { get; init; } = [];

    /// <summary>Sections of grafana.ini.</summary>
    [Keys("[a-z_.]{1,30}")]
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Ini { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["analytics"] = new Dictionary<string, string> { ["check_for_updates"] = "false" },
        };

    public IReadOnlyList<DataSourceValues> DataSources { get; init; } = [new() { Name = "influx", Url = "http://influx:8086" }];

    /// <summary>A claim for the data; unset, they are gone with the pod.</summary>
    [RegularExpression("[a-z-]{1,40}")] public string? Claim { get; init; }
}

public sealed record AdminValues
{
    [RegularExpression("[a-z-]{1,40}")] public string? ExistingSecret { get; init; }
    public string Password { get; init; } = "admin";
}

public sealed record DataSourceValues
{
    [RegularExpression("[A-Za-z-]{1,40}")] public required string Name { get; init; }
    [RegularExpression("influxdb|prometheus")] public string Type { get; init; } = "influxdb";
    [RegularExpression("https?://[a-z0-9.:/-]{1,60}")] public required string Url { get; init; }
    public bool IsDefault { get; init; }
}
