using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scheduling;

/// <summary>PLM4013: an object in the namespace default.</summary>
internal sealed class DefaultNamespace : ObjectRule
{
    public override RuleInfo Info { get; } = new("PLM4013", "default-namespace", Severity.Off)
    {
        Title = "An object lands in the namespace default.",
        Why = "Quotas, default limits, network policies and permissions hold for a namespace. What lands in default by accident has none of them, and shares names with everything else there.",
        FromNotes = true,
        Settings = [CommonSettings.DefaultNamespace],
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest.Namespace != "default")
            return;
        var written = manifest.Metadata["namespace"];
        if (written.Text is "default")
            report.At(written, $"{manifest.DisplayName} is in the namespace default: say which one it belongs to");
        else if (manifest.Workload is not null || BuiltInGroups.Contains(manifest.Group))
            report.At(written, $"{manifest.DisplayName} says no namespace and lands in default").Suggest("add metadata.namespace");
    }

    /// <summary>The API's own groups, whose kinds are known to have namespaces or to have none; of other groups, nobody knows.</summary>
    private static readonly HashSet<string> BuiltInGroups = new(StringComparer.Ordinal)
    {
        "", "apps", "autoscaling", "batch", "coordination.k8s.io", "discovery.k8s.io", "events.k8s.io", "extensions", "networking.k8s.io", "policy",
        "rbac.authorization.k8s.io", "resource.k8s.io",
    };
}
