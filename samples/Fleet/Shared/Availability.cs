using k8s.Models;

namespace Fleet;

/// <summary>Several pods of one app: how many there are, where they are, and how many may be away.</summary>
internal static class Availability
{
    /// <summary>On different nodes if there are enough of them.</summary>
    public static V1TopologySpreadConstraint[] OverNodes(string app) =>
    [
        new()
        {
            MaxSkew = 1,
            TopologyKey = "kubernetes.io/hostname",
            WhenUnsatisfiable = "ScheduleAnyway",
            LabelSelector = new() { MatchLabels = Labels.Selector(app) },
        },
    ];

    /// <summary>How many pods a node drain may take at once.</summary>
    public static V1PodDisruptionBudget Budget(string app, string team, int pods) => new()
    {
        Metadata = new() { Name = app, NamespaceProperty = team, Labels = Labels.Of(app, team) },
        Spec = new()
        {
            MaxUnavailable = pods switch
            {
                < 4 => 1,
                < 10 => 2,
                _ => "25%",
            },
            Selector = new() { MatchLabels = Labels.Selector(app) },
        },
    };

    /// <summary>More pods under load. It goes by CPU alone, since an application rarely gives memory back.</summary>
    public static V2HorizontalPodAutoscaler ScaledByCpu(V1Deployment target, int min, int max, int percent = 70) => new()
    {
        Metadata = new()
        {
            Name = target.Metadata.Name,
            NamespaceProperty = target.Metadata.NamespaceProperty,
            Labels = target.Metadata.Labels,
        },
        Spec = new()
        {
            ScaleTargetRef = new()
            {
                ApiVersion = $"{V1Deployment.KubeGroup}/{V1Deployment.KubeApiVersion}",
                Kind = V1Deployment.KubeKind,
                Name = target.Metadata.Name,
            },
            MinReplicas = min,
            MaxReplicas = max,
            Metrics =
            [
                new()
                {
                    Type = "Resource",
                    Resource = new() { Name = "cpu", Target = new() { Type = "Utilization", AverageUtilization = percent } },
                },
            ],
        },
    };
}
