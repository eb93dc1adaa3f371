using Plimsoll.Kubernetes.Rbac;
using Plimsoll.Model;

namespace Plimsoll.Rules.Security;

/// <summary>A rule about one right that a binding gives, by whatever role, aggregated or not.</summary>
public abstract class BoundRightRule : BindingRule
{
    private protected sealed override void Check(RoleBinding binding, RbacIndex index, Report report)
    {
        if (!binding.BindsSomebody)
            return;
        foreach (var rule in index.RulesBoundBy(binding))
        {
            if (Right(rule) is not { } right)
                continue;
            var finding = report.At(binding.RoleRef["name"], $"{binding.DisplayName} lets {binding.SubjectsInWords} {right} {binding.Scope} ({binding.RoleKind} \"{binding.RoleName}\")");
            if (rule is { Field: { } field, Role: { } role })
                finding.Also(field["resources"], $"the rule of {role.DisplayName}");
            return;
        }
    }

    /// <summary>The right that the rule gives, in words after "lets somebody"; null when it gives none that is meant.</summary>
    private protected abstract string? Right(PolicyRule rule);
}
