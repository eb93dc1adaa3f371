using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Hooks.MigrationJob;

/// <summary>A job before every upgrade.</summary>
[HelmChart("migration-job", Version = "0.1.0")]
public sealed class MigrationJob(MigrationJobValues values, Release release)
{
    public V1Job Migration => new()
    {
        Metadata = new()
        {
            Name = release.NameFor("migrate"),
            Labels = release.Labels(),
            Annotations = new Dictionary<string, string>
            {
                ["helm.sh/hook"] = "pre-install,pre-upgrade",
                ["helm.sh/hook-weight"] = $"{values.Weight}",
                ["helm.sh/hook-delete-policy"] = values.Keep ? "before-hook-creation" : "before-hook-creation,hook-succeeded",
            },
        },
        Spec = new()
        {
            BackoffLimit = values.Retries,
            Template = new()
            {
                Spec = new()
                {
                    RestartPolicy = "Never",
                    Containers = [new() { Name = "migrate", Image = $"registry.example.com/migrate:{values.Tag}" }],
                },
            },
        },
    };
}

public sealed record MigrationJobValues
{
    [Range(-10, 10)] public int Weight { get; init; } = -5;
    public bool Keep { get; init; }
    [Range(0, 10)] public int Retries { get; init; } = 1;
    [RegularExpression("[0-9.]{1,20}")] public string Tag { get; init; } = "1.0.0";
}
