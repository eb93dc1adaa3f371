using Plimsoll.Kubernetes.Rbac;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7035: a binding to a role that the set does not have.</summary>
internal sealed class BindingToMissingRole : BindingRule
{
    public override RuleInfo Info { get; } = new("PLM7035", "binding-to-missing-role", Severity.Info)
    {
        Title = "A binding names a role that does not exist.",
        Why = "The API server takes a binding to a role that is not there, and gives nobody a right: programs are refused, and whoever makes the role later decides what they may.",
        Settings = [CommonSettings.External],
    };

    private protected override void Check(RoleBinding binding, RbacIndex index, Report report)
    {
        if (binding is not { RoleKind: { } kind, RoleName: { } name }
            || (kind == "Role" && !binding.Object.IsNamespaceKnown)
            || (kind == "ClusterRole" ? BuiltInRoles.IsBuiltIn(name) : BuiltInRoles.IsBuiltInRole(binding.Object.Namespace, name))
            || index.RoleOf(binding) is not null
            || report.Set.HasUnknown(kind)
            || report.Set.IsExternal(kind, name, report.Settings))
            return;
        report.At(binding.RoleRef["name"], $"{binding.DisplayName} binds the {kind} \"{name}\", which does not exist{(kind == "Role" ? $" in namespace \"{binding.Object.Namespace}\"" : "")}")
            .Suggest($"add the {kind}, or name it in plimsoll.external");
    }
}
