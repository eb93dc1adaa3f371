using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Strings.StringLabels;

/// <summary>Labels from single values; the pattern is that of Kubernetes.</summary>
[HelmChart("string-labels", Version = "0.1.0")]
public sealed class StringLabels(StringLabelsValues values, Release release)
{
    public V1ServiceAccount Account => new()
    {
        Metadata = new()
        {
            Name = release.FullName,
            Labels = new Dictionary<string, string>(release.Labels())
            {
                ["team"] = values.Team,
                ["cost-center"] = values.CostCenter,
            },
        },
    };
}

public sealed record StringLabelsValues
{
    [RegularExpression("([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?")] public string Team { get; init; } = "tickets";

    /// <summary>Digits, which must stay a string.</summary>
    [RegularExpression("[0-9]{4,10}")] public string CostCenter { get; init; } = "0042";
}
