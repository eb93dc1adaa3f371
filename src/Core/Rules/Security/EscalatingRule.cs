using Plimsoll.Kubernetes.Rbac;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7037: a rule by which one may become more than one is.</summary>
internal sealed class EscalatingRule : ObjectRule
{
    private static readonly (string Verb, string Group, string[] Resources, string Meaning)[] Escalations =
    [
        ("escalate", RbacNames.Group, ["roles", "clusterroles"], "give roles rights that one has not"),
        ("bind", RbacNames.Group, ["roles", "clusterroles"], "bind roles with rights that one has not"),
        ("impersonate", "", ["users", "groups", "serviceaccounts"], "act as somebody else"),
        ("impersonate", "authentication.k8s.io", ["userextras", "uids"], "act as somebody else"),
    ];

    public override RuleInfo Info { get; } = new("PLM7037", "escalate-bind-impersonate", Severity.Warn)
    {
        Title = "A role allows escalate, bind or impersonate.",
        Why = "With these verbs one gives oneself any right there is, or acts as somebody who has it: they are worth as much as cluster-admin.",
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (!RbacNames.IsRole(manifest) || manifest.Root["aggregationRule"].IsPresent)
            return;
        var index = RbacIndex.Of(report.Set);
        foreach (var rule in index.RulesOf(manifest))
            Check(manifest, rule, index, report);
    }

    private static void Check(ManifestObject role, PolicyRule rule, RbacIndex index, Report report)
    {
        foreach (var verb in rule.Field!["verbs"].Items)
        {
            foreach (var (name, group, resources, meaning) in Escalations)
            {
                // Bound to some roles by name, bind gives no more than these.
                if ((verb.Text != "*" && verb.Text != name) || (rule.IsLimited && name == "bind") || report.HasReported(verb))
                    continue;
                var resource = resources.FirstOrDefault(candidate => IsAllowedBy(role, candidate)
                    && (verb.Text == "*" ? rule.GrantsAllOn(group, candidate) : rule.Names(group, candidate, name)));
                if (resource is null)
                    continue;
                var finding = report.At(verb, $"{role.DisplayName} allows {(verb.Text == "*" ? $"every verb on {resource}, {name} among them" : $"to {name} {resource}")}: to {meaning}")
                    .Also(rule.Field["resources"], "on these");
                if (index.FirstBindingOf(role) is { } binding)
                    finding.Also(binding.RoleRef["name"], $"bound by {binding.DisplayName}");
            }
        }
    }

    /// <summary>Whether a role of the kind can allow it: users, groups and ClusterRoles are in no namespace.</summary>
    private static bool IsAllowedBy(ManifestObject role, string resource) => role.Kind == "ClusterRole" || resource is not ("clusterroles" or "users" or "groups" or "userextras" or "uids");
}
