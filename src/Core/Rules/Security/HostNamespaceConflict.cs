using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Security;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7027: a pod that wants a namespace both of its own and of its node.</summary>
internal sealed class HostNamespaceConflict : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM7027", "host-namespace-conflict", Severity.Error)
    {
        Title = "A pod asks for what cannot be had together with a namespace of its node.",
        Why = "The API server refuses a user namespace, a shared process namespace or a sysctl for a namespace that is the node's.",
        IsRefused = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        var spec = workload.Pod.Spec;
        var name = workload.Pod.Subject;
        var hostUsers = spec["hostUsers"];
        if (hostUsers.Boolean == false)
        {
            foreach (var key in (string[])["hostNetwork", "hostPID", "hostIPC"])
            {
                if (spec[key].Boolean == true)
                    report.At(spec[key], $"{name} has users of its own (hostUsers: false), so it cannot have {key}: true").Also(hostUsers, "hostUsers");
            }
        }

        var shared = spec["shareProcessNamespace"];
        if (shared.Boolean == true && spec["hostPID"].Boolean == true)
            report.At(shared, $"{name} cannot share one process namespace among its containers and have the node's, too").Also(spec["hostPID"], "hostPID");
        foreach (var sysctl in spec["securityContext"]["sysctls"].Items)
        {
            var field = sysctl["name"];
            if (field.Text is not { } text)
                continue;
            if (spec["hostNetwork"].Boolean == true && SafeSysctls.IsOfNetwork(text))
                report.At(field, $"{name} cannot set the sysctl {text} in the network namespace of its node").Also(spec["hostNetwork"], "hostNetwork");
            else if (spec["hostIPC"].Boolean == true && SafeSysctls.IsOfIpc(text))
                report.At(field, $"{name} cannot set the sysctl {text} in the IPC namespace of its node").Also(spec["hostIPC"], "hostIPC");
        }
    }
}
