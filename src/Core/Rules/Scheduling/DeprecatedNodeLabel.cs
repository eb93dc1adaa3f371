using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scheduling;

/// <summary>PLM4004: a label of nodes that has a stable successor.</summary>
internal sealed class DeprecatedNodeLabel : ObjectRule
{
    private const string FixTitle = "Use the stable label";

    private static readonly Dictionary<string, string> Successors = new(StringComparer.Ordinal)
    {
        ["failure-domain.beta.kubernetes.io/zone"] = "topology.kubernetes.io/zone",
        ["failure-domain.beta.kubernetes.io/region"] = "topology.kubernetes.io/region",
        ["beta.kubernetes.io/os"] = "kubernetes.io/os",
        ["beta.kubernetes.io/arch"] = "kubernetes.io/arch",
        ["beta.kubernetes.io/instance-type"] = "node.kubernetes.io/instance-type",
    };

    public override RuleInfo Info { get; } = new("PLM4004", "deprecated-node-label", Severity.Warn)
    {
        Title = "A node label is deprecated and has a stable successor.",
        Why = "The beta labels of zone, region, system, architecture and instance type were deprecated in Kubernetes 1.14 and 1.17. New node images and clouds leave them out, "
            + "and a pod that demands one then finds no node.",
        FromNotes = true,
        Fix = FixSafety.Unsafe,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest.Workload is { } workload)
        {
            CheckPod(workload.Pod, manifest, report);
        }
        else if (manifest.ApiKind == new ApiKind("", "PersistentVolume"))
        {
            foreach (var term in manifest.Spec.At("nodeAffinity", "required", "nodeSelectorTerms").Items)
                CheckKeys(term["matchExpressions"], "node affinity", manifest, report);
        }
        else if (manifest.ApiKind == new ApiKind("storage.k8s.io", "StorageClass"))
        {
            foreach (var topology in manifest.Root["allowedTopologies"].Items)
                CheckKeys(topology["matchLabelExpressions"], "allowed topologies", manifest, report);
        }
    }

    private static void CheckPod(Pod pod, ManifestObject manifest, Report report)
    {
        foreach (var label in pod.Spec["nodeSelector"].Entries)
        {
            if (Successors.TryGetValue(label.Key!, out var successor))
            {
                // A value that is not known is no place for a finding.
                Report(label.IsUnknown ? label.Parent! : label, label.Key!, successor, "nodeSelector", manifest, report).OfferFix(FixTitle, () =>
                    label.Parent![successor].IsPresent ? [NodeEdit.Remove(manifest, label)]
                    : label.Text is null ? []
                    : [NodeEdit.Remove(manifest, label), NodeEdit.Set(manifest, label.Parent![successor], NewNode.Text(label.Text))]);
            }
        }

        var affinity = pod.Spec.At("affinity", "nodeAffinity");
        foreach (var term in affinity.At("requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms").Items)
            CheckKeys(term["matchExpressions"], "node affinity", manifest, report);
        foreach (var term in affinity["preferredDuringSchedulingIgnoredDuringExecution"].Items)
            CheckKeys(term["preference"]["matchExpressions"], "node affinity", manifest, report);
        foreach (var term in PodAffinityTerm.Of(pod, PodAffinityTerm.Affinity))
            Check(term.TopologyKey, "affinity to pods", manifest, report);
        foreach (var term in PodAffinityTerm.Of(pod, PodAffinityTerm.AntiAffinity))
            Check(term.TopologyKey, "anti-affinity", manifest, report);
        foreach (var constraint in pod.Spec["topologySpreadConstraints"].Items)
            Check(constraint["topologyKey"], "topology spread constraints", manifest, report);
    }

    private static void CheckKeys(Field expressions, string where, ManifestObject manifest, Report report)
    {
        foreach (var expression in expressions.Items)
            Check(expression["key"], where, manifest, report);
    }

    private static void Check(Field key, string where, ManifestObject manifest, Report report)
    {
        if (key.Text is { } name && Successors.TryGetValue(name, out var successor))
            Report(key, name, successor, where, manifest, report).OfferFix(FixTitle, () => [NodeEdit.Set(manifest, key, NewNode.Text(successor))]);
    }

    private static Finding Report(Field at, string name, string successor, string where, ManifestObject manifest, Report report) =>
        report.At(at, $"{manifest.DisplayName} uses the deprecated node label {name} in its {where}: it is {successor} now").Suggest($"write {successor}");
}
