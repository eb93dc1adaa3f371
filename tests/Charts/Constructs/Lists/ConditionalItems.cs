using k8s.Models;
using Plimsoll;

namespace Constructs.Lists.ConditionalItems;

/// <summary>Items that are there or not, among others.</summary>
[HelmChart("conditional-items", Version = "0.1.0")]
public sealed class ConditionalItems(ConditionalItemsValues values, Release release)
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
                                new() { Name = "A", Value = "1" },
                                .. values.Debug ? [new V1EnvVar { Name = "DEBUG", Value = "1" }] : Array.Empty<V1EnvVar>(),
                                .. values.Proxy is { } proxy
                                    ? new V1EnvVar[]
                                    {
                                        new() { Name = "HTTP_PROXY", Value = proxy },
                                        new() { Name = "NO_PROXY", Value = ".svc" },
                                    }
                                    : [],
                                new() { Name = "Z", Value = "1" },
                            ],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record ConditionalItemsValues
{
    public bool Debug { get; init; } = true;
    public string? Proxy { get; init; }
}
