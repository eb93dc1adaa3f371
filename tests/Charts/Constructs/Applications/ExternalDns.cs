using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Applications.ExternalDns;

/// <summary>external-dns: arguments out of lists, switches and maps.</summary>
[HelmChart("external-dns", Version = "0.1.0")]
public sealed class ExternalDns(ExternalDnsValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Strategy = new() { Type = "Recreate" },
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
                            Name = "external-dns",
                            Image = $"registry.k8s.io/external-dns/external-dns:{values.Tag}",
                            Args =
                            [
                                $"--provider={values.Provider}",
                                $"--log-level={values.LogLevel.ToString().ToLowerInvariant()}",
                                $"--interval={values.IntervalMinutes}m",
                                $"--policy={(values.Delete ? "sync" : "upsert-only")}",
                                "--registry=txt",
                                $"--txt-owner-id={values.OwnerId ?? release.Name}",
                                .. values.TxtPrefix is { } prefix ? [$"--txt-prefix={prefix}"] : Array.Empty<string>(),
                                .. values.Sources.Select(source => $"--source={source.ToString().ToLowerInvariant()}"),
                                .. values.DomainFilters.Select(domain => $"--domain-filter={domain}"),
                                .. values.Triggers ? ["--events"] : Array.Empty<string>(),
                            ],
                            Env =
                            [
                                .. values.Env
                                    .OrderBy(variable => variable.Key, StringComparer.Ordinal)
                                    .Select(variable => new V1EnvVar
                                    {
                                        Name = variable.Key,
                                        ValueFrom = new()
                                        {
                                            SecretKeyRef = new() { Name = variable.Value.Secret, Key = variable.Value.Key },
                                        },
                                    }),
                            ],
                        },
                    ],
                },
            },
        },
    };

    public V1ServiceAccount Account => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels(), Annotations = values.AccountAnnotations.NullIfEmpty() },
    };

    public V1ClusterRole Role => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Rules =
        [
            new() { ApiGroups = [""], Resources = ["nodes"], Verbs = ["list", "watch"] },
            .. values.Sources.Contains(DnsSource.Service)
                ? [new V1PolicyRule { ApiGroups = [""], Resources = ["services", "endpoints"], Verbs = ["get", "watch", "list"] }]
                : Array.Empty<V1PolicyRule>(),
            .. values.Sources.Contains(DnsSource.Ingress)
                ? [new V1PolicyRule { ApiGroups = ["networking.k8s.io"], Resources = ["ingresses"], Verbs = ["get", "list"] }]
                : Array.Empty<V1PolicyRule>(),
        ],
    };
}

public sealed record ExternalDnsValues
{
    [RegularExpression("v[0-9]+\\.[0-9]+\\.[0-9]+")] public string Tag { get; init; } = "v0.15.0";
    [RegularExpression("aws|google|alibabacloud|rfc2136")] public string Provider { get; init; } = "alibabacloud";
    public LogLevel LogLevel { get; init; } = LogLevel.Info;
    [Range(1, 1_440)] public int IntervalMinutes { get; init; } = 1;

    /// <summary>Whether records are deleted, too.</summary>
    public bool Delete { get; init; }

    [RegularExpression("[a-z0-9-]{1,40}")] public string? OwnerId { get; init; }
    [MinLength(1)] public string? TxtPrefix { get; init; }
    [MinLength(1)] public IReadOnlyList<DnsSource> Sources { get; init; } = [DnsSource.Service, DnsSource.Ingress];
    [Items("[a-z.]{1,60}")] public IReadOnlyList<string> DomainFilters { get; init; } = ["example.com"];
    public bool Triggers { get; init; } = true;

    /// <summary>Variables from Secrets, by name.</summary>
    [Keys("[A-Z_]{1,40}")]
    public IReadOnlyDictionary<string, SecretKeyValues> Env { get; init; } = new Dictionary<string, SecretKeyValues>();

    [Keys("[a-z./-]{1,60}")]
    public IReadOnlyDictionary<string, string> AccountAnnotations { get; init; } = new Dictionary<string, string>();
}

public enum LogLevel
{
    Debug,
    Info,
    Warning,
}

public enum DnsSource
{
    Service,
    Ingress,
}

public sealed record SecretKeyValues
{
    [RegularExpression("[a-z-]{1,40}")] public string Secret { get; init; } = "dns";
    [RegularExpression("[a-z_.-]{1,40}")] public string Key { get; init; } = "key";
}
