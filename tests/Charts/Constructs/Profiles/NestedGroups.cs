using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Profiles.NestedGroups;

/// <summary>Groups within groups, of which a profile changes single values.</summary>
[HelmChart("nested-groups", Version = "0.1.0")]
public sealed class NestedGroups(NestedGroupsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["server"] = $"{values.Server.Host}:{values.Server.Tls.Port}",
            ["cipher"] = values.Server.Tls.Cipher,
            ["sizes"] = string.Join(",", values.Server.Sizes.Select(size => $"{size.Name}={size.GiB}")),
        },
    };
}

public sealed record NestedGroupsValues
{
    public ServerValues Server { get; init; } = new();

    [Profile("staging")]
    public static NestedGroupsValues Staging => new()
    {
        Server = new() { Tls = new() { Port = 8443 }, Sizes = [new() { Name = "small" }] },
    };
}

public sealed record ServerValues
{
    /// <summary>Host: the name of it, "quoted", with a # and a colon.</summary>
    public string Host { get; init; } = "a: b # c";

    /// <summary>Encryption.</summary>
    public TlsValues Tls { get; init; } = new();

    /// <summary>Sizes by name.</summary>
    public IReadOnlyList<SizeValues> Sizes { get; init; } = [];
}

public sealed record TlsValues
{
    [Range(1, 65535)] public int Port { get; init; } = 443;
    public string Cipher { get; init; } = "yes";
}

public sealed record SizeValues
{
    public required string Name { get; init; }
    [Range(1, 100)] public int GiB { get; init; } = 8;
}
