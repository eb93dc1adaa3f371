using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Interpolation.MixedHoles;

/// <summary>A connection string.</summary>
[HelmChart("mixed-holes", Version = "0.1.0")]
public sealed class MixedHoles(MixedHolesValues values, Release release)
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
                                new()
                                {
                                    Name = "DATABASE_URL",
                                    Value = $"postgres://{values.User}@{values.Host}:{values.Port}/{values.Database}"
                                        + $"?pool={values.Pool}&ssl={(values.Ssl ? "require" : "disable")}",
                                },
                            ],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record MixedHolesValues
{
    [RegularExpression("[a-z_]{1,32}")] public string User { get; init; } = "app";
    public string Host { get; init; } = "postgres.storage";
    [Range(1, 65535)] public int Port { get; init; } = 5432;
    [RegularExpression("[a-z_]{1,32}")] public string Database { get; init; } = "tickets";
    [Range(1, 500)] public int Pool { get; init; } = 10;
    public bool Ssl { get; init; } = true;
}
