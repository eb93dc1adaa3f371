using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Nulls.ExistingOrOwn;

/// <summary>The name of an object that is there, or of the chart's own, as in so many charts.</summary>
[HelmChart("existing-or-own", Version = "0.1.0")]
public sealed class ExistingOrOwn(ExistingOrOwnValues values, Release release)
{
    public V1ConfigMap? Config => values.ExistingConfig is null
        ? new()
        {
            Metadata = new() { Name = release.NameFor("config"), Labels = release.Labels() },
            Data = new Dictionary<string, string> { ["mode"] = values.Mode },
        }
        : null;

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
                            EnvFrom = [new() { ConfigMapRef = new() { Name = ConfigName } }],
                        },
                    ],
                },
            },
        },
    };

    private string ConfigName => values.ExistingConfig ?? release.NameFor("config");
}

public sealed record ExistingOrOwnValues
{
    /// <summary>A ConfigMap to use; unset, the chart makes one.</summary>
    [RegularExpression("[a-z]([-a-z0-9]{0,61}[a-z0-9])?")] public string? ExistingConfig { get; init; }

    /// <summary>What the chart's own says.</summary>
    public string Mode { get; init; } = "standalone";
}
