using Plimsoll.Kubernetes.Rbac;
using Plimsoll.Model;

namespace Plimsoll.Rules.Security;

/// <summary>A rule about RoleBindings and ClusterRoleBindings and what they allow.</summary>
public abstract class BindingRule : ObjectRule
{
    protected sealed override void Check(ManifestObject manifest, Report report)
    {
        if (RoleBinding.Of(manifest) is { } binding)
            Check(binding, RbacIndex.Of(report.Set), report);
    }

    private protected abstract void Check(RoleBinding binding, RbacIndex index, Report report);
}
