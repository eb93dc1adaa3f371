using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Charts.ConditionalPart;

/// <summary>A chart with another one in it, that a value switches off.</summary>
[HelmChart("conditional-part", Version = "0.1.0")]
[ChartDependency(typeof(Cache), Condition = "cache.enabled")]
public sealed class ConditionalPart(ConditionalPartValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["cache"] = values.Cache.Enabled ? $"{release.Name}-cache:{values.Cache.Port}" : "none",
        },
    };
}

public sealed record ConditionalPartValues
{
    /// <summary>The cache.</summary>
    public CacheValues Cache { get; init; } = new() { Port = 11212 };

    [Profile("without")]
    public static ConditionalPartValues Without => new() { Cache = new() { Enabled = false } };
}

/// <summary>A cache.</summary>
[HelmChart("cache", Version = "0.2.0")]
public sealed class Cache(CacheValues values, Release release)
{
    public V1Service Service => new()
    {
        Metadata = new() { Name = $"{release.Name}-cache", Labels = release.Labels() },
        Spec = new() { Selector = release.Selector(), Ports = [new() { Name = "memcached", Port = values.Port }] },
    };
}

public sealed record CacheValues
{
    public bool Enabled { get; init; } = true;
    [Range(1, 65535)] public int Port { get; init; } = 11211;
}
