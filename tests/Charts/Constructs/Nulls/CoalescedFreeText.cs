using k8s.Models;
using Plimsoll;

namespace Constructs.Nulls.CoalescedFreeText;

/// <summary>A default where the empty text is a value like any other.</summary>
[HelmChart("coalesced-free-text", Version = "0.1.0")]
public sealed class CoalescedFreeText(CoalescedFreeTextValues values, Release release)
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
                            Env = [new() { Name = "OPTS", Value = values.Options ?? "-Xss512k" }],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record CoalescedFreeTextValues
{
    /// <summary>Options; the empty text means none.</summary>
    public string? Options { get; init; }
}
