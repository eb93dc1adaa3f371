using System.Globalization;
using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scheduling;

/// <summary>PLM4007: several replicas that nothing keeps apart.</summary>
internal sealed class NoSpreading : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM4007", "no-spreading", Severity.Info)
    {
        Title = "Several replicas have nothing that spreads them over nodes.",
        Why = "The scheduler spreads replicas only where that costs nothing. Replicas that land on one node fall with it, as if there were one.",
        FromNotes = true,
        Fix = FixSafety.Unsafe,
    };

    protected override void Check(Workload workload, Report report)
    {
        if (!workload.IsReplicated() || Autoscalers.Of(report.Set).LeastReplicas(workload) is not { } replicas || replicas < 2 || MaySpread(workload.Pod))
            return;
        var constraints = workload.Pod.Spec["topologySpreadConstraints"];
        report.At(constraints, $"{workload.DisplayName} runs at least {replicas.ToString(CultureInfo.InvariantCulture)} replicas and spreads them over nodes neither by anti-affinity nor by topologySpreadConstraints")
            .Suggest("add topologySpreadConstraints over kubernetes.io/hostname")
            .OfferFix("Spread the replicas over nodes", () => Spread(workload, constraints));
    }

    private static bool MaySpread(Pod pod)
    {
        var spec = pod.Spec;
        var antiAffinity = spec["affinity"][PodAffinityTerm.AntiAffinity];
        return spec.IsUnknown || spec["topologySpreadConstraints"] is { IsUnknown: true } or { Node: SequenceNode { Items.Count: > 0 } }
            || antiAffinity.IsUnknown || antiAffinity.Entries.Any(static list => list.IsUnknown)
            || PodAffinityTerm.Of(pod, PodAffinityTerm.AntiAffinity).Any(static term => term.SelectsOwnPods != Truth.No)
            // Bound to one node on purpose.
            || spec["nodeName"].IsPresent || spec["nodeSelector"]["kubernetes.io/hostname"].IsPresent;
    }

    /// <summary>By what the controller finds its pods. Where no node is free, a pod still starts.</summary>
    private static IReadOnlyList<NodeEdit> Spread(Workload workload, Field constraints)
    {
        var selector = workload.SelectorField;
        var labels = workload.Kind is "ReplicationController" or "DeploymentConfig" ? selector : selector["matchLabels"];
        if (constraints.IsPresent || selector.IsUnknown || labels.IsUnknown || labels.IsOpen || !labels.Entries.Any()
            || labels.Entries.Any(static label => label.Text is null) || selector["matchExpressions"].IsPresent || workload.Selector?.Matches(workload.Pod.Labels) != Truth.Yes)
            return [];
        return
        [
            NodeEdit.Set(workload.Object, constraints, NewNode.List(
            [
                NewNode.Mapping(
                    ("maxSkew", NewNode.Number(1)),
                    ("topologyKey", NewNode.Text("kubernetes.io/hostname")),
                    ("whenUnsatisfiable", NewNode.Text("ScheduleAnyway")),
                    ("labelSelector", NewNode.Mapping(("matchLabels", NewNode.Copy(labels.Node!))))),
            ])),
        ];
    }
}
