using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using k8s.Models;
using Plimsoll;

namespace Demo;

/// <summary>The <see cref="Shop"/>'s web pages: what <c>customers</c> see.</summary>
[HelmChart("shop", Folder = "charts/x", Keywords = ["web", "yes"], Sources = ["https://git.example.com/shop"], Annotations = ["category=Web", "on=1.2.0"],
    Maintainers = ["A. B. (https://a.example.com)", "Zoë <z@example.com> (https://z.example.com)"])]
[ChartDependency(typeof(Redis), Condition = "redis.enabled")]
[ChartDependency(typeof(Redis), Alias = "cache", Condition = "useCache", Tags = ["caches"])]
[ChartDependency("postgresql", "15.x.x", "https://charts.example.com", Condition = "postgresql.enabled")]
public sealed class Shop(ShopValues values, Release release)
{
    public V1ConfigMap Config => new() { Metadata = new() { Name = release.FullName, Labels = release.Labels() }, Data = new Dictionary<string, string> { ["a"] = values.Greeting, ["r"] = $"{values.Redis.Port}" } };
    public static V1CustomResourceDefinition Widgets => new()
    {
        Metadata = new() { Name = "widgets.example.com" },
        Spec = new() { Group = "example.com", Scope = "Namespaced", Names = new() { Kind = "Widget", Plural = "widgets" }, Versions = [new() { Name = "v1", Served = true, Storage = true, Schema = new() { OpenAPIV3Schema = new() { Type = "object", Description = "{{ not a template }}" } } }] },
    };
    public string Notes => $"Hello {values.Greeting}";
}

[Flags] public enum Bits { A = 1, B = 2 }
public enum Level { [JsonStringEnumMemberName("on")] On, Off }

public sealed record ShopValues
{
    /// <summary>What is said: "yes", or more.</summary>
    [StringLength(80, MinimumLength = 1)] public string Greeting { get; init; } = "yes";
    public Level Level { get; init; }
    public Level[] Levels { get; init; } = [Level.Off];
    [AllowedValues("a", "b")] public string Choice { get; init; } = "a";
    public double Ratio { get; init; } = 0.5;
    [Range(typeof(decimal), "0.01", "99.5", MinimumIsExclusive = true)] public decimal Price { get; init; } = 1.50m;
    public long Big { get; init; } = 9007199254740992;
    public ulong Unsigned { get; init; } = 7;
    [Range(0.0, 1.0)] public double Share { get; init; } = 1e-7;
    public ResourceQuantity Memory { get; init; } = "1Gi";
    public IntOrString Port { get; init; } = "http";
    public V1ResourceRequirements Resources { get; init; } = new() { Limits = new Dictionary<string, ResourceQuantity> { ["cpu"] = "1", ["memory"] = "1Gi" } };
    public IList<V1Toleration> Tolerations { get; init; } = [];
    public V1Affinity? Affinity { get; init; }
    /// <summary>Servers, by name.</summary>
    [Keys("[a-z]+")] public IReadOnlyDictionary<string, ServerValues> Servers { get; init; } = new Dictionary<string, ServerValues> { ["main"] = new() { Host = "a", Deep = [new() { Name = "x" }] } };
    /// <summary>Where data goes.</summary>
    public PersistenceValues? Persistence { get; init; }
    public Dictionary<string, List<int>> Matrix { get; init; } = new() { ["a b"] = [1, 2] };
    [Items("[a-z]+")] public IReadOnlyList<string> Words { get; init; } = [];
    public bool UseCache { get; init; }
    public string Text { get; init; } = "a\nb\n\n";
    /// <summary>The database in memory.</summary>
    public RedisValues Redis { get; init; } = new() { Port = 6380 };
    public PostgresValues Postgresql { get; init; } = new();

    public string Computed => Greeting + "!";

    /// <summary>Much.</summary>
    [Profile("production")] public static ShopValues Production => new()
    {
        Servers = new Dictionary<string, ServerValues> { ["other"] = new() { Host = "b", Port = 1 } },
        Persistence = new() { Size = "1Ti" },
        Resources = new() { Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = "2Gi" } },
        Redis = new() { Port = 6380, Password = "x" },
        Postgresql = new() { Primary = new() { Size = 3 } },
        UseCache = true,
    };
    [Profile("same")] public static ShopValues Same { get; } = new();
}
public sealed record ServerValues
{
    /// <summary>The host.</summary>
    public required string Host { get; init; }
    public int Port { get; init; } = 80;
    public string? Path { get; init; } = "/";
    public IReadOnlyList<DeepValues> Deep { get; init; } = [];
    public Level Level { get; init; }
}
public sealed record DeepValues { /** <summary>A name.</summary> */ public required string Name { get; init; } public bool Flag { get; init; } = true; }
public sealed record PersistenceValues { public ResourceQuantity Size { get; init; } = "1Gi"; public string? Class { get; init; } }
public sealed record PostgresValues { public PrimaryValues Primary { get; init; } = new(); public string? Image { get; init; } }
public sealed record PrimaryValues { public int Size { get; init; } = 1; public string? Class { get; init; } }

/// <summary>Redis.</summary>
[HelmChart("redis", Version = "0.9.0", AppVersion = "7.2")]
public sealed class Redis(Release release, RedisValues values)
{
    public V1Service Server => new() { Metadata = new() { Name = release.FullName, Labels = release.Labels() }, Spec = new() { Selector = release.Selector(), Ports = [new() { Name = "redis", Port = values.Port }] } };
}
public sealed record RedisValues
{
    /// <summary>The port.</summary>
    [Range(1, 65535)] public int Port { get; init; } = 6379;
    public string? Password { get; init; }
    public LimitValues Limits { get; init; } = new();
}
public sealed record LimitValues { public int Clients { get; init; } = 100; }
