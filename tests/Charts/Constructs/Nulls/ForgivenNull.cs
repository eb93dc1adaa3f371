using k8s.Models;
using Plimsoll;

namespace Constructs.Nulls.ForgivenNull;

/// <summary>A null that a guard elsewhere rules out.</summary>
[HelmChart("forgiven-null", Version = "0.1.0")]
public sealed class ForgivenNull(ForgivenNullValues values, Release release)
{
    public V1Secret? Secret => values.Password is null
        ? null
        : new() { Metadata = new() { Name = release.FullName }, StringData = new Dictionary<string, string> { ["p"] = values.Password! } };

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
                            EnvFrom = values.Password is null ? null : [new() { SecretRef = new() { Name = Secret!.Metadata.Name } }],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record ForgivenNullValues
{
    public string? Password { get; init; }
}
