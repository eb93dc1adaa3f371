using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2016: a pod that asks for names of Services and does not ask the cluster's DNS.</summary>
internal sealed class DnsPolicyHidesClusterNames : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM2016", "dns-policy-hides-cluster-names", Severity.Warn)
    {
        Title = "A pod names Services and does not use the cluster's DNS.",
        Why = "A pod can opt out of the cluster's DNS by its dnsPolicy, and one on the host's network is out unless it says ClusterFirstWithHostNet. Then the names of Services are not found.",
        FromNotes = true,
        Fix = FixSafety.Unsafe,
    };

    protected override void Check(Workload workload, Report report)
    {
        var spec = workload.Pod.Spec;
        var policy = spec["dnsPolicy"];
        if (spec.IsUnknown || spec.IsOpen || policy.IsUnknown || !workload.Object.IsNamespaceKnown)
            return;
        var isHost = spec["hostNetwork"].Boolean == true && policy.Text is null or "ClusterFirst";
        if (policy.Text == "Default" || isHost)
        {
            if (FirstName(workload, report.Set, qualifiedToo: true) is not { } found)
                return;
            var finding = report.At(isHost ? spec["hostNetwork"] : policy, isHost
                ? $"{workload.Pod.Subject} is on the host's network without dnsPolicy ClusterFirstWithHostNet, and does not find \"{found.Host}\""
                : $"{workload.Pod.Subject} has dnsPolicy Default, and does not find \"{found.Host}\"")
                .Also(found.Field, "named here")
                .Suggest(isHost ? "set dnsPolicy: ClusterFirstWithHostNet" : "set dnsPolicy: ClusterFirst");
            if (isHost)
                finding.OfferFix("Use the cluster's DNS on the host's network", () => [NodeEdit.Set(workload.Object, policy, NewNode.Text("ClusterFirstWithHostNet"))]);
        }
        else if (policy.Text == "None" && !HasClusterSearchDomain(spec["dnsConfig"]) && FirstName(workload, report.Set, qualifiedToo: false) is { } hidden)
        {
            report.At(policy, $"{workload.Pod.Subject} has dnsPolicy None and no search domain of the cluster, and does not find \"{hidden.Host}\"")
                .Also(hidden.Field, "named here")
                .Suggest($"add {workload.Namespace}.svc.cluster.local to dnsConfig.searches");
        }
    }

    /// <summary>Whether short names are completed to names of the cluster, or may be.</summary>
    private static bool HasClusterSearchDomain(Field config) => config.IsUnknown || config.IsOpen || config["searches"].IsUnknown
        || config["searches"].Items.Any(static search => search.Text is not { } text || text.EndsWith("cluster.local", StringComparison.Ordinal) || text.EndsWith("cluster.local.", StringComparison.Ordinal) || text.IndexOf("svc", StringComparison.Ordinal) >= 0);

    private static (string Host, Field Field)? FirstName(Workload workload, ManifestSet set, bool qualifiedToo)
    {
        foreach (var text in workload.Pod.Containers.SelectMany(ClusterText.Of).Concat(ConfigurationOf(workload, set)))
        {
            foreach (var reference in ServiceReferences.In(text))
            {
                var resolved = ResolvedReference.Of(reference, workload.Namespace, set);
                // Of itself the cluster's DNS speaks in its own tests, and must not ask itself.
                if (resolved is { ServiceName: "kubernetes", Namespace: "default" })
                    continue;
                // A name with the cluster's domain is found by any server that asks the cluster's DNS.
                if (reference.Form == ServiceReferenceForm.Qualified ? qualifiedToo || reference.Host.IndexOf("cluster.local", StringComparison.Ordinal) < 0 : resolved?.Service is not null)
                    return (reference.Host, text.Field);
            }
        }

        return null;
    }

    /// <summary>The ConfigMaps of the set that the pod takes variables or files from.</summary>
    private static IEnumerable<ClusterText> ConfigurationOf(Workload workload, ManifestSet set) =>
        workload.Pod.Containers.SelectMany(static container => container.Field["envFrom"].Items.Select(static item => item.At("configMapRef", "name")))
            .Concat(workload.Pod.Volumes.Select(static volume => volume["configMap"]["name"]))
            .Select(static name => name.Text)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(name => set.Find(new ApiKind("", "ConfigMap"), workload.Namespace, name))
            .OfType<ManifestObject>()
            .SelectMany(ClusterText.Of);
}
