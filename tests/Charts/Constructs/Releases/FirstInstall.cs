using k8s.Models;
using Plimsoll;

namespace Constructs.Releases.FirstInstall;

/// <summary>What is done once, and what on every upgrade.</summary>
[HelmChart("first-install", Version = "0.1.0")]
public sealed class FirstInstall(FirstInstallValues values, Release release)
{
    public V1Job? Migration => release.IsUpgrade && values.Migrate
        ? new()
        {
            Metadata = new() { Name = release.NameFor($"migrate-{release.Revision}"), Labels = release.Labels() },
            Spec = new()
            {
                BackoffLimit = release.IsInstall ? 0 : 3,
                Template = new()
                {
                    Spec = new()
                    {
                        RestartPolicy = "Never",
                        Containers = [new() { Name = "migrate", Image = "registry.example.com/migrate:1.0.0" }],
                    },
                },
            },
        }
        : null;

    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["first"] = release.IsInstall ? "yes" : "no",
            ["revision"] = $"{release.Revision}",
            ["many"] = release.Revision > 10 ? "old" : "young",
        },
    };
}

public sealed record FirstInstallValues
{
    public bool Migrate { get; init; } = true;
}
