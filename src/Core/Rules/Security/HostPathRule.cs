using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Security;
using Plimsoll.Model;

namespace Plimsoll.Rules.Security;

/// <summary>A rule about paths of the node that containers mount, which speaks of each volume once.</summary>
public abstract class HostPathRule : WorkloadRule
{
    protected sealed override void Check(Workload workload, Report report)
    {
        foreach (var mount in HostPathMount.Of(workload.Pod))
        {
            if (IsMeant(mount) && !report.HasReported(mount.VolumePath))
                report.At(mount.VolumePath, Message(mount)).Also(mount.Mount.Field, "mounted here");
        }
    }

    private protected abstract bool IsMeant(HostPathMount mount);

    private protected abstract string Message(HostPathMount mount);
}
