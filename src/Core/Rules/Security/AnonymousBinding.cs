using Plimsoll.Kubernetes.Rbac;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7036: a binding that gives rights to people who have not logged in.</summary>
internal sealed class AnonymousBinding : BindingRule
{
    public override RuleInfo Info { get; } = new("PLM7036", "anonymous-binding", Severity.Error)
    {
        Title = "A binding gives rights to anybody who can reach the API server.",
        Why = "`system:anonymous` and `system:unauthenticated` are whoever sends a request without credentials: the right is everybody's, from wherever the API server can be reached.",
    };

    private protected override void Check(RoleBinding binding, RbacIndex index, Report report)
    {
        if (IsOfEveryCluster(binding))
            return;
        foreach (var subject in binding.Subjects.Items)
        {
            if ((subject["kind"].Text, subject["name"].Text) is ("User", "system:anonymous") or ("Group", "system:unauthenticated"))
            {
                report.At(subject["name"], $"{binding.DisplayName} gives the rights of {binding.RoleKind ?? "role"} \"{binding.RoleName ?? "?"}\" to {subject["name"].Text}: anybody, without logging in")
                    .Also(binding.RoleRef["name"], "the role");
            }
        }
    }

    /// <summary>What Kubernetes and kubeadm show to everybody on purpose: versions, health, and how to join.</summary>
    private static bool IsOfEveryCluster(RoleBinding binding) => binding switch
    {
        { RoleKind: "ClusterRole", RoleName: "system:public-info-viewer" } => true,
        { RoleKind: "Role", RoleName: "kubeadm:bootstrap-signer-clusterinfo" or "system:controller:bootstrap-signer", Object.Namespace: "kube-public" } => true,
        _ => false,
    };
}
