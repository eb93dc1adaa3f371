using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Conditions.EarlyReturn;

/// <summary>Returns at the top of a getter.</summary>
[HelmChart("early-return", Version = "0.1.0")]
public sealed class EarlyReturn(EarlyReturnValues values, Release release)
{
    public V2HorizontalPodAutoscaler? Autoscaler
    {
        get
        {
            if (!values.Enabled)
                return null;
            if (values.Max <= values.Min)
                return null;

            return new()
            {
                Metadata = new() { Name = release.FullName, Labels = release.Labels() },
                Spec = new()
                {
                    ScaleTargetRef = new() { ApiVersion = "apps/v1", Kind = "Deployment", Name = release.FullName },
                    MinReplicas = values.Min,
                    MaxReplicas = values.Max,
                },
            };
        }
    }
}

public sealed record EarlyReturnValues
{
    public bool Enabled { get; init; }
    [Range(1, 100)] public int Min { get; init; } = 1;
    [Range(1, 100)] public int Max { get; init; } = 4;
}
