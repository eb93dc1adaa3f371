using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Security;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7009: a volume that is a path of the node.</summary>
internal sealed class HostPath : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM7009", "host-path", Severity.Info)
    {
        Title = "A volume is a path of the node.",
        Why = "What a hostPath volume holds stays on one node, is shared with whoever else mounts it, and gives the pod a way into the node.",
    };

    protected override void Check(Workload workload, Report report)
    {
        List<HostPathMount>? mounts = null;
        foreach (var volume in workload.Pod.Volumes)
        {
            var hostPath = volume["hostPath"];
            if (hostPath.IsAbsent || hostPath.IsUnknown || hostPath["path"].IsUnknown)
                continue;
            mounts ??= [.. HostPathMount.Of(workload.Pod)];
            if (IsSaid(volume, mounts, report))
                continue;
            var path = hostPath["path"];
            report.At(path, $"volume \"{volume.Name ?? "?"}\" of {workload.DisplayName} is {(path.Text is { Length: > 0 } text ? $"the path {text} of the node" : "a path of the node")}");
        }
    }

    /// <summary>Worse is said of the same path by the rules for it.</summary>
    private static bool IsSaid(Volume volume, List<HostPathMount> mounts, Report report)
    {
        foreach (var mount in mounts)
        {
            if (ReferenceEquals(mount.Volume, volume) && ((mount.IsSensitive && report.IsOn(SensitiveHostPath.Facts)) || (mount.IsRuntimeSocket && report.IsOn(ContainerRuntimeSocket.Facts))))
                return true;
        }

        return false;
    }
}
