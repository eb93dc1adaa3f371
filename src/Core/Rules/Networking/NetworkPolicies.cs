using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Networking;

/// <summary>Which pod templates the NetworkPolicies of a set hold, for what goes in and for what goes out.</summary>
internal sealed class NetworkPolicies
{
    public static readonly ApiKind ApiKind = new("networking.k8s.io", "NetworkPolicy");

    private readonly HashSet<Workload> _ingress = [];
    private readonly HashSet<Workload> _egress = [];
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);
    private readonly bool _hasClusterWide;

    public NetworkPolicies(ManifestSet set)
    {
        var all = new HashSet<(string Namespace, string Way)>();
        foreach (var policy in set.OfKind(ApiKind))
        {
            var selector = LabelSelector.Read(policy.Spec["podSelector"]);
            // Of those that select every pod, one for each namespace and way says all.
            if (selector.IsEmpty && (!Holds(policy, "Ingress") || !all.Add((policy.Namespace, "Ingress"))) & (!Holds(policy, "Egress") || !all.Add((policy.Namespace, "Egress"))))
                continue;
            var pods = set.PodsSelectedBy(selector, policy.Namespace);
            foreach (var workload in pods.Certain.Concat(pods.Possible))
            {
                if (Holds(policy, "Ingress"))
                    _ingress.Add(workload);
                if (Holds(policy, "Egress"))
                    _egress.Add(workload);
            }
        }

        // Those of network plug-ins choose pods in ways of their own.
        foreach (var (group, kind, isClusterWide) in new[]
        {
            ("cilium.io", "CiliumNetworkPolicy", false), ("cilium.io", "CiliumClusterwideNetworkPolicy", true), ("projectcalico.org", "NetworkPolicy", false),
            ("crd.projectcalico.org", "NetworkPolicy", false), ("projectcalico.org", "GlobalNetworkPolicy", true), ("crd.projectcalico.org", "GlobalNetworkPolicy", true),
            ("policy.networking.k8s.io", "AdminNetworkPolicy", true), ("policy.networking.k8s.io", "BaselineAdminNetworkPolicy", true),
        })
        {
            foreach (var policy in set.OfKind(new ApiKind(group, kind)))
                _others.Add(policy.Namespace);
            _hasClusterWide |= isClusterWide && set.OfKind(new ApiKind(group, kind)).Count > 0;
        }
    }

    /// <summary>Whether what goes in to the pods is held by a policy, or may be.</summary>
    public bool HoldsIngress(Workload workload) => _ingress.Contains(workload);

    public bool HoldsEgress(Workload workload) => _egress.Contains(workload);

    /// <summary>Whether there are policies that Kubernetes itself does not know.</summary>
    public bool HasOthers(string @namespace) => _hasClusterWide || _others.Contains(@namespace);

    /// <summary>Without types, a policy holds what goes in, and what goes out if it says something of that.</summary>
    private static bool Holds(ManifestObject policy, string type)
    {
        var types = policy.Spec["policyTypes"];
        if (types.IsUnknown || policy.Spec.IsUnknown || policy.Spec.IsOpen || types.Items.Any(static item => item.IsUnknown))
            return true;
        return types.Items.Any() ? types.Items.Any(item => item.Text == type) : type == "Ingress" || policy.Spec["egress"].Items.Any() || policy.Spec["egress"].IsUnknown;
    }
}
