using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Numbers.QuantityFromText;

/// <summary>Resources with each quantity a value of its own.</summary>
[HelmChart("quantity-from-text", Version = "0.1.0")]
public sealed class QuantityFromText(QuantityFromTextValues values, Release release)
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
                            Resources = new()
                            {
                                Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = values.Cpu, ["memory"] = values.Memory },
                                Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = values.Memory },
                            },
                        },
                    ],
                },
            },
        },
    };
}

public sealed record QuantityFromTextValues
{
    [RegularExpression("[1-9][0-9]{0,3}m")] public string Cpu { get; init; } = "100m";
    [RegularExpression("[1-9][0-9]{0,3}Mi")] public string Memory { get; init; } = "128Mi";
}
