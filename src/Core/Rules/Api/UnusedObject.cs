using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8016: an object that nothing in the set uses.</summary>
internal sealed class UnusedObject : ObjectRule
{
    public override RuleInfo Info { get; } = new("PLM8016", "unused-object", Severity.Off)
    {
        Title = "Nothing uses a ConfigMap, Secret, ServiceAccount, claim or Role.",
        Why = "What nobody uses is kept, backed up and rotated all the same, and people hesitate to remove it because somebody might. A name that was mistyped on one of the two sides looks like this, too.",
        Settings = [CommonSettings.External, CommonSettings.DefaultNamespace, CommonSettings.Scope],
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest.Name.Length == 0 || !manifest.IsNamespaceKnown || !IsJudged(manifest) || report.Set.IsExternal(manifest.Kind, manifest.Name, report.Settings))
            return;
        if (report.Set.HasUnknownWorkloads || report.Set.HasUnknown("ServiceAccount") || report.Set.HasUnknown("RoleBinding") || report.Set.HasOperator(manifest.Namespace))
            return;
        var index = ReferenceIndex.Of(report.Set);
        if (!index.IsNamed(manifest) && !index.IsMentioned(manifest))
            report.At(manifest.Metadata["name"], $"nothing uses {manifest.DisplayName}");
    }

    /// <summary>What is used by nobody's naming it has its use in itself.</summary>
    private static bool IsJudged(ManifestObject manifest) => (manifest.ApiKind.Group, manifest.Kind) switch
    {
        // Labels are how dashboards, alerts and configuration are found that nobody names.
        ("", "ConfigMap") => manifest.Metadata["labels"].Entries.All(static label => label.Key!.StartsWith("app.kubernetes.io/", StringComparison.Ordinal) || label.Key.StartsWith("helm.sh/", StringComparison.Ordinal) || label.Key is "app" or "chart" or "release" or "heritage"),
        ("", "Secret") => manifest.Root["type"] is { IsAbsent: true } or { Text: "Opaque" or "kubernetes.io/tls" or "kubernetes.io/dockerconfigjson" or "kubernetes.io/dockercfg" or "kubernetes.io/basic-auth" or "kubernetes.io/ssh-auth" },
        ("", "ServiceAccount") => manifest.Name != "default",
        ("", "PersistentVolumeClaim") or ("rbac.authorization.k8s.io", "Role") => true,
        _ => false,
    };
}
