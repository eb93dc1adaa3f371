using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Security;

namespace Plimsoll.Rules.Security;

/// <summary>A rule about what is in effect for each container of a Linux pod, init and ephemeral containers included.</summary>
public abstract class SecurityContextRule : WorkloadRule
{
    protected sealed override void Check(Workload workload, Report report)
    {
        if (PodSecurity.IsWindows(workload.Pod) != Truth.No)
            return;
        foreach (var security in PodSecurity.Contexts(workload.Pod))
            Check(security, report);
    }

    private protected abstract void Check(ContainerSecurity security, Report report);
}
