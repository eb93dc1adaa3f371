using Plimsoll.Kubernetes.Rbac;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7030: a binding that makes somebody administrator of everything.</summary>
internal sealed class ClusterAdminBinding : BindingRule
{
    public override RuleInfo Info { get; } = new("PLM7030", "cluster-admin-binding", Severity.Warn)
    {
        Title = "A binding gives all rights on everything.",
        Why = "Who is bound to cluster-admin may do anything to any object. A program seldom needs more than a few verbs on a few resources.",
    };

    private protected override void Check(RoleBinding binding, RbacIndex index, Report report)
    {
        if (!binding.BindsSomebody || index.RulesBoundBy(binding).FirstOrDefault(static rule => rule.GrantsAll) is not { } all)
            return;
        var finding = report.At(binding.RoleRef["name"], $"{binding.DisplayName} gives {binding.SubjectsInWords} all rights {binding.Scope} ({binding.RoleKind} \"{binding.RoleName}\")")
            .Suggest("bind a role with the rights that are needed");
        if (all.Field is { } field)
            finding.Also(field["verbs"], "the rule");
    }
}
