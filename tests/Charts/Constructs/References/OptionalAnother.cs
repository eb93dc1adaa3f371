using k8s.Models;
using Plimsoll;

namespace Constructs.References.OptionalAnother;

/// <summary>A definition that may be null, asked for its name.</summary>
[HelmChart("optional-another", Version = "0.1.0")]
public sealed class OptionalAnother(OptionalAnotherValues values, Release release)
{
    public V1ConfigMap? Config => values.Content is null
        ? null
        : new()
        {
            Metadata = new() { Name = release.NameFor("config") },
            Data = new Dictionary<string, string> { ["app.yaml"] = values.Content },
        };

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
                    Volumes = Config is { } config ? [new() { Name = "config", ConfigMap = new() { Name = config.Metadata.Name } }] : null,
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            VolumeMounts = Config is null ? null : [new() { Name = "config", MountPath = "/etc/app" }],
                            Env = [new() { Name = "CONFIG", Value = Config?.Metadata.Name ?? "built-in" }],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record OptionalAnotherValues
{
    public string? Content { get; init; }
}
