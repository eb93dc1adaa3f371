using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Nulls.NullableRecord;

/// <summary>A whole group of values that may be unset.</summary>
[HelmChart("nullable-record", Version = "0.1.0")]
public sealed class NullableRecord(NullableRecordValues values, Release release)
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
                            Resources = values.Resources is null
                                ? null
                                : new()
                                {
                                    Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = values.Resources.Memory },
                                    Requests = new Dictionary<string, ResourceQuantity> { ["memory"] = values.Resources.Memory },
                                },
                        },
                    ],
                },
            },
        },
    };
}

public sealed record NullableRecordValues
{
    public SizeValues? Resources { get; init; }
}

public sealed record SizeValues
{
    [RegularExpression("[1-9][0-9]{0,3}Mi")] public string Memory { get; init; } = "64Mi";
}
