using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Fleet.DatabaseClient;

/// <summary>The variables with which the fleet's services find their database, from another release's Secret.</summary>
[HelmChart("database-client", Version = "0.1.0")]
public sealed class DatabaseClient(DatabaseClientValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Selector = new() { MatchLabels = release.Selector() },
            Template = new()
            {
                Metadata = new() { Labels = release.Selector() },
                Spec = new()
                {
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            Env =
                            [
                                .. Postgres(values.Database.Name),
                                new() { Name = "REDIS_URL", Value = values.Redis is { } redis ? $"redis://{redis}:6379" : "" },
                                Env.Value("USERS", $"{values.UserServer.Name}.{values.UserServer.Namespace ?? release.Namespace}.svc"),
                            ],
                        },
                    ],
                },
            },
        },
    };

    private IEnumerable<V1EnvVar> Postgres(string database)
    {
        yield return Env.Value("PGHOST", values.Database.Host);
        yield return Env.Value("PGDATABASE", database);
        yield return Env.FromSecret("PGUSER", values.Database.Secret, "user");
        yield return Env.FromSecret("PGPASSWORD", values.Database.Secret, "password");
        if (values.Database.Pool > 0)
            yield return Env.Value("PGPOOL", $"{values.Database.Pool}");
    }
}

public sealed record DatabaseClientValues
{
    public DatabaseValues Database { get; init; } = new();
    [RegularExpression("[a-z.-]{1,60}")] public string? Redis { get; init; } = "redis-ha-default.storage";
    public UserServerValues UserServer { get; init; } = new();
}

public sealed record DatabaseValues
{
    [RegularExpression("[a-z.-]{1,60}")] public string Host { get; init; } = "postgres.storage";
    [RegularExpression("[a-z_]{1,40}")] public string Name { get; init; } = "hula";
    [RegularExpression("[a-z-]{1,40}")] public string Secret { get; init; } = "postgres-client";
    [Range(0, 500)] public int Pool { get; init; } = 10;
}

public sealed record UserServerValues
{
    [RegularExpression("[a-z0-9-]{1,40}")] public string Name { get; init; } = "user-server-v2-svc";
    [RegularExpression("[a-z-]{1,40}")] public string? Namespace { get; init; } = "users";
}
