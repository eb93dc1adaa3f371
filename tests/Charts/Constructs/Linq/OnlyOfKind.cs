using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Linq.OnlyOfKind;

/// <summary>A filter over null-ness.</summary>
[HelmChart("only-of-kind", Version = "0.1.0")]
public sealed class OnlyOfKind(OnlyOfKindValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["set"] = string.Join(",", values.Hosts.Select(host => host.Alias).Where(alias => alias is not null)),
            ["low"] = string.Join(",", values.Hosts.Where(host => host.Alias is not null).Select(host => host.Alias!.ToLowerInvariant())),
        },
    };
}

public sealed record OnlyOfKindValues
{
    public IReadOnlyList<HostValues> Hosts { get; init; } = [new(), new() { Alias = "X" }];
}

public sealed record HostValues
{
    [RegularExpression("[A-Za-z]{1,9}")] public string? Alias { get; init; }
}
