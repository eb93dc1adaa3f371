using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Networking;

/// <summary>Whether the pods of a template are kept from meeting on one node.</summary>
internal static class SpreadOverNodes
{
    private const string HostName = "kubernetes.io/hostname";

    public static Truth Of(Pod pod)
    {
        var terms = pod.Spec.At("affinity", "podAntiAffinity");
        var constraints = pod.Spec["topologySpreadConstraints"];
        var candidates = terms["requiredDuringSchedulingIgnoredDuringExecution"].Items
            .Concat(terms["preferredDuringSchedulingIgnoredDuringExecution"].Items.Select(static weighted => weighted["podAffinityTerm"]))
            .Concat(constraints.Items)
            .ToList();
        var isUnknown = pod.Spec.IsUnknown || pod.Spec.IsOpen || constraints.IsUnknown || terms.IsUnknown || terms.IsOpen || terms.Entries.Any(static entry => entry.IsUnknown)
            || candidates.Any(static candidate => candidate.IsUnknown || candidate.IsOpen);
        var result = isUnknown ? Truth.Unknown : Truth.No;
        foreach (var candidate in candidates)
        {
            var spreads = Spreads(candidate, pod);
            if (spreads > result)
                result = spreads;
        }

        return result;
    }

    private static Truth Spreads(Field term, Pod pod)
    {
        if (term["topologyKey"].IsUnknown)
            return Truth.Unknown;
        return term["topologyKey"].Text == HostName && term["labelSelector"].IsPresent ? LabelSelector.Read(term["labelSelector"]).Matches(pod) : Truth.No;
    }
}
