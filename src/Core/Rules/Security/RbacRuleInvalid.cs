using Plimsoll.Kubernetes.Rbac;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7038: a rule of a role that the API server refuses.</summary>
internal sealed class RbacRuleInvalid : ObjectRule
{
    public override RuleInfo Info { get; } = new("PLM7038", "rbac-rule-invalid", Severity.Error)
    {
        Title = "A rule of a role is one that the API refuses.",
        Why = "A rule names verbs, and either API groups with resources or, in a ClusterRole, URLs. The API server refuses a role with half a rule.",
        IsRefused = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (!RbacNames.IsRole(manifest))
            return;
        foreach (var rule in manifest.Root["rules"].Items)
        {
            if (rule.Mapping is not null || rule.Node is ScalarNode { IsNull: true })
                Check(rule, manifest, report);
        }

        var aggregation = manifest.Root["aggregationRule"];
        if (manifest.Kind == "ClusterRole" && aggregation.Mapping is not null && IsEmpty(aggregation["clusterRoleSelectors"]))
            report.At(aggregation["clusterRoleSelectors"], $"{manifest.DisplayName} aggregates roles but selects none: clusterRoleSelectors must have an item");
    }

    private static void Check(Field rule, ManifestObject role, Report report)
    {
        if (IsEmpty(rule["verbs"]))
            report.At(rule["verbs"], $"a rule of {role.DisplayName} allows no verbs: it must name one, or *");
        var urls = rule["nonResourceURLs"];
        if (urls.Node is SequenceNode { Items.Count: > 0 })
        {
            if (role.Kind == "Role")
                report.At(urls, $"a rule of {role.DisplayName} names URLs, which are in no namespace: only a ClusterRole may");
            else if (IsFilled(rule["apiGroups"]) || IsFilled(rule["resources"]) || IsFilled(rule["resourceNames"]))
                report.At(urls, $"a rule of {role.DisplayName} names both resources and URLs: make two rules of it");
            return;
        }

        if (urls.IsPresent)
            return;
        if (IsEmpty(rule["apiGroups"]))
            report.At(rule["apiGroups"], $"a rule of {role.DisplayName} names no API group: it must name one, or \"\" for the core group").Suggest("add apiGroups");
        if (IsEmpty(rule["resources"]))
            report.At(rule["resources"], $"a rule of {role.DisplayName} names no resource").Suggest("add resources");
    }

    private static bool IsEmpty(Field list) => list.IsAbsent || list.Node is SequenceNode { Items.Count: 0 };

    private static bool IsFilled(Field list) => list.Node is SequenceNode { Items.Count: > 0 };
}
