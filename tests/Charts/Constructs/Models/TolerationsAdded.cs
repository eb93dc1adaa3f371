using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Models.TolerationsAdded;

/// <summary>A list of models behind an item of the chart.</summary>
[HelmChart("tolerations-added", Version = "0.1.0")]
public sealed class TolerationsAdded(TolerationsAddedValues values, Release release)
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
                    Tolerations =
                    [
                        new() { Key = "dedicated", OperatorProperty = "Equal", Value = values.Pool, Effect = "NoSchedule" },
                        .. values.Tolerations,
                    ],
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                        },
                    ],
                },
            },
        },
    };
}

public sealed record TolerationsAddedValues
{
    [RegularExpression("[a-z]{1,20}")] public string Pool { get; init; } = "storage";
    public IList<V1Toleration> Tolerations { get; init; } = [];
}
