using k8s.Models;
using Plimsoll;

namespace Constructs.Constants.ScalarLookalikes;

/// <summary>Constants that must stay texts, and numbers that must not become ones.</summary>
[HelmChart("scalar-lookalikes", Version = "0.1.0")]
public sealed class ScalarLookalikes(ScalarLookalikesValues values, Release release)
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
                                new() { Name = "A", Value = "true" },
                                new() { Name = "B", Value = "1.10" },
                                new() { Name = "C", Value = "1e3" },
                                new() { Name = "D", Value = "" },
                                new() { Name = "E", Value = "null" },
                                new() { Name = "F", Value = "2024-01-01" },
                                new() { Name = "G", Value = "- x: #y" },
                                new() { Name = "H", Value = " " },
                                new() { Name = "I", Value = values.Flag ? "0777" : "~" },
                                new() { Name = "J", Value = values.Flag ? "no" : "yes" },
                            ],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record ScalarLookalikesValues
{
    public bool Flag { get; init; }
}
