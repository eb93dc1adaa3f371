using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Security;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7012: a path of the node that a container may write to.</summary>
internal sealed class WritableHostPath : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM7012", "writable-host-path", Severity.Off)
    {
        Title = "A container may write to a path of the node.",
        Why = "What a container writes into the node's directories outlives it, and can change what others run.",
    };

    protected override void Check(Workload workload, Report report)
    {
        foreach (var mount in HostPathMount.Of(workload.Pod))
        {
            var readOnly = mount.Mount.Field["readOnly"];
            if (readOnly.IsAbsent || readOnly.Boolean == false)
            {
                report.At(readOnly, $"{mount.Container.DisplayName} may write to {mount.Path ?? "a path"} of the node, by volume \"{mount.Mount.VolumeName}\"")
                    .Also(mount.VolumePath, "the path")
                    .Suggest("set readOnly: true");
            }
        }
    }
}
