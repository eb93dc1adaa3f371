using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Helpers.UsedTwice;

/// <summary>A private property that two definitions use: a named template.</summary>
[HelmChart("used-twice", Version = "0.1.0")]
public sealed class UsedTwice(UsedTwiceValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["url"] = Url,
        },
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
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            Env = [new() { Name = "URL", Value = Url }],
                        },
                    ],
                },
            },
        },
    };

    private string Url => $"https://{values.Host}:{values.Port}/";
}

public sealed record UsedTwiceValues
{
    public string Host { get; init; } = "example.com";
    [Range(1, 65535)] public int Port { get; init; } = 443;
}
