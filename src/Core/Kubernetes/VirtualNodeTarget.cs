using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>
/// What sends pods to virtual nodes, on which every pod gets a machine of its own: labels, node selection, the namespace, or a profile.
/// A toleration alone only lets them.
/// </summary>
/// <param name="Field">The place at the pod, or the nearest to it.</param>
/// <param name="Name">In words: <c>nodeSelector type: virtual-kubelet</c>.</param>
/// <param name="Elsewhere">The other object that does it; null when the pod itself says so.</param>
internal sealed record VirtualNodeTarget(Field Field, string Name, Field? Elsewhere = null)
{
    private const string EciLabel = "alibabacloud.com/eci";
    private const string BurstAnnotation = "alibabacloud.com/burst-resource";

    /// <summary>Null when nothing is sure to send the pods there.</summary>
    public static VirtualNodeTarget? Of(Workload workload)
    {
        var pod = workload.Pod;
        foreach (var marks in new[] { pod.Labels, pod.Annotations })
        {
            if (marks[EciLabel].Text == "true")
                return new(marks[EciLabel], $"{EciLabel}: \"true\"");
            if (marks[BurstAnnotation].Text == "eci_only")
                return new(marks[BurstAnnotation], $"{BurstAnnotation}: eci_only");
        }

        var spec = pod.Spec;
        if (spec["nodeSelector"]["type"].Text == "virtual-kubelet")
            return new(spec["nodeSelector"]["type"], "nodeSelector type: virtual-kubelet");
        if (spec["nodeName"].Text is { } node && node.StartsWith("virtual-kubelet", StringComparison.Ordinal))
            return new(spec["nodeName"], $"nodeName: {node}");
        var terms = spec.At("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms");
        // A pod may choose among terms.
        if (terms.Items.Any() && terms.Items.All(static term => Demand(term) is not null))
            return new(Demand(terms.Items.First())!, "required node affinity to type virtual-kubelet");
        if (pod.Labels[EciLabel].IsPresent)
            return null;
        var owner = workload.Set.Find(new ApiKind("", "Namespace"), "", workload.Namespace);
        if (owner?.Metadata["labels"][EciLabel] is { Text: "true" } label)
            return new(spec, $"the label {EciLabel}: \"true\" of its namespace", label);
        var profile = EciProfile.Of(workload.Set);
        return profile.Field is { } selectors && profile.Sends(pod, owner?.Metadata["labels"]) ? new(pod.Labels, "the ConfigMap \"eci-profile\"", selectors) : null;
    }

    private static Field? Demand(Field term) => term["matchExpressions"].Items.FirstOrDefault(static expression =>
        expression["key"].Text == "type" && expression["operator"].Text == "In" && expression["values"].Items.Any()
        && expression["values"].Items.All(static value => value.Text == "virtual-kubelet"));
}
