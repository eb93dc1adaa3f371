using k8s.Models;

namespace Hula;

/// <summary>Where the pods of a release run.</summary>
internal static class Scheduling
{
    private const string Node = "kubernetes.io/hostname";

    /// <summary>On different nodes if there are enough of them.</summary>
    public static IList<V1TopologySpreadConstraint> OverNodes(IDictionary<string, string> selector) =>
    [
        new()
        {
            MaxSkew = 1,
            TopologyKey = Node,
            WhenUnsatisfiable = "ScheduleAnyway",
            LabelSelector = new() { MatchLabels = selector },
        },
    ];

    /// <summary>Never two on one node.</summary>
    public static V1Affinity NeverTogether(IDictionary<string, string> selector) => new()
    {
        PodAntiAffinity = new()
        {
            RequiredDuringSchedulingIgnoredDuringExecution =
            [
                new() { TopologyKey = Node, LabelSelector = new() { MatchLabels = selector } },
            ],
        },
    };
}
