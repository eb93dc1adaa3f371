using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Lists.NestedLists;

/// <summary>Lists in records in lists: hosts, each with its paths.</summary>
[HelmChart("nested-lists", Version = "0.1.0")]
public sealed class NestedLists(NestedListsValues values, Release release)
{
    public V1Ingress? Ingress => values.Hosts.Count == 0
        ? null
        : new()
        {
            Metadata = new() { Name = release.FullName },
            Spec = new()
            {
                Rules =
                [
                    .. values.Hosts.Select(host => new V1IngressRule
                    {
                        Host = host.Name,
                        Http = new()
                        {
                            Paths =
                            [
                                .. host.Paths.Select(path => new V1HTTPIngressPath
                                {
                                    Path = path.Path,
                                    PathType = path.Exact ? "Exact" : "Prefix",
                                    Backend = new()
                                    {
                                        Service = new() { Name = $"{release.Name}-{host.Backend}", Port = new() { Number = path.Port } },
                                    },
                                }),
                            ],
                        },
                    }),
                ],
            },
        };
}

public sealed record NestedListsValues
{
    public IReadOnlyList<HostValues> Hosts { get; init; } = [];
}

public sealed record HostValues
{
    [RegularExpression("[a-z.]{1,60}")] public required string Name { get; init; }
    [RegularExpression("[a-z]{1,20}")] public string Backend { get; init; } = "web";
    [MinLength(1)] public IReadOnlyList<PathValues> Paths { get; init; } = [new()];
}

public sealed record PathValues
{
    [RegularExpression("/[a-z/]{0,40}")] public string Path { get; init; } = "/";
    public bool Exact { get; init; }
    [Range(1, 65535)] public int Port { get; init; } = 80;
}
