using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2025: a NetworkPolicy for, or from, pods that do not exist.</summary>
internal sealed class NetworkPolicySelectsNothing : ObjectRule
{
    public override RuleInfo Info { get; } = new("PLM2025", "network-policy-selects-nothing", Severity.Warn)
    {
        Title = "A selector of a NetworkPolicy matches no pod template of its namespace.",
        Why = "A policy that selects nothing holds nothing, and a peer that matches nothing lets nobody in: both look like protection or permission and are neither.",
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest.ApiKind != NetworkPolicies.ApiKind || !manifest.IsNamespaceKnown || report.Set.HasUnknownWorkloads)
            return;
        Check(manifest.Spec["podSelector"], "selects", manifest, report);
        foreach (var rule in manifest.Spec["ingress"].Items)
        {
            foreach (var peer in rule["from"].Items)
                CheckPeer(peer, "lets in", manifest, report);
        }

        foreach (var rule in manifest.Spec["egress"].Items)
        {
            foreach (var peer in rule["to"].Items)
                CheckPeer(peer, "lets out to", manifest, report);
        }
    }

    private static void CheckPeer(Field peer, string verb, ManifestObject manifest, Report report)
    {
        if (!peer.IsOpen && peer["namespaceSelector"].IsAbsent)
            Check(peer["podSelector"], verb, manifest, report);
    }

    private static void Check(Field field, string verb, ManifestObject manifest, Report report)
    {
        var selector = LabelSelector.Read(field);
        if (field.IsAbsent || selector.IsUnknown || selector.Requirements.Count == 0 || PodsOfOthers.MayMatch(selector, manifest.Namespace, report.Set)
            || !report.Set.PodsSelectedBy(selector, manifest.Namespace).None || !report.Set.Run.PodsSelectedBy(selector, manifest.Namespace).None)
        {
            return;
        }

        var finding = report.At(field, $"{manifest.DisplayName} {verb} {selector}, which no pod template of namespace \"{manifest.Namespace}\" matches");
        foreach (var requirement in selector.Requirements)
        {
            if (report.Set.WorkloadWithLabel(manifest.Namespace, requirement) is { } near)
            {
                finding.Also(near.Pod.Labels, $"the labels of {near.DisplayName}").Suggest($"did you mean {near.DisplayName}?");
                return;
            }
        }
    }
}
