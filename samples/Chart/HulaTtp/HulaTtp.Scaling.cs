using k8s.Models;
using Plimsoll;

namespace Hula;

public sealed partial class HulaTtp
{
    [Check("autoscaling.minReplicas must be below autoscaling.maxReplicas")]
    public bool HasRoomToScale => values.Autoscaling.MinReplicas < values.Autoscaling.MaxReplicas;

    /// <summary>More pods under load. It goes by CPU alone, since an application rarely gives memory back.</summary>
    public V2HorizontalPodAutoscaler? Autoscaler => values.Autoscaling.Enabled
        ? new()
        {
            Metadata = Metadata(release.FullName),
            Spec = new()
            {
                ScaleTargetRef = new() { ApiVersion = "apps/v1", Kind = "Deployment", Name = Deployment.Metadata.Name },
                MinReplicas = values.Autoscaling.MinReplicas,
                MaxReplicas = values.Autoscaling.MaxReplicas,
                Metrics =
                [
                    new()
                    {
                        Type = "Resource",
                        Resource = new()
                        {
                            Name = "cpu",
                            Target = new() { Type = "Utilization", AverageUtilization = values.Autoscaling.CpuPercent },
                        },
                    },
                ],
            },
        }
        : null;

    /// <summary>How many pods a node drain may take at once.</summary>
    public V1PodDisruptionBudget? DisruptionBudget => values.DisruptionBudget.Enabled && MinPods > 1
        ? new()
        {
            Metadata = Metadata(release.FullName),
            Spec = new()
            {
                MaxUnavailable = MinPods switch
                {
                    < 4 => 1,
                    < 10 => 2,
                    _ => "25%",
                },
                Selector = new() { MatchLabels = release.Selector() },
            },
        }
        : null;
}
