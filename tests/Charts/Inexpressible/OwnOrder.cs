using k8s.Models;
using Plimsoll;

namespace Inexpressible.OwnOrder;

/// <summary>A dictionary of the values in whatever order it has.</summary>
[HelmChart("own-order", Version = "0.1.0")]
public sealed class OwnOrder(OwnOrderValues values, Release release)
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
                            Args = [.. values.Settings.Select(setting => $"--{setting.Key}={setting.Value}")], // PLM9004: OrderBy(setting => setting.Key, StringComparer.Ordinal)
                        },
                    ],
                },
            },
        },
    };
}

public sealed record OwnOrderValues
{
    [Keys("[a-z]{1,20}")]
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string> { ["a"] = "1" };
}
