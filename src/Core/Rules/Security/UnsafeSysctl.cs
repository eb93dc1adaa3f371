using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Security;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7014: a sysctl that the kubelet refuses unless it is told otherwise.</summary>
internal sealed class UnsafeSysctl : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM7014", "unsafe-sysctl", Severity.Warn)
    {
        Title = "A pod sets a sysctl outside the safe set.",
        Why = "The kubelet refuses pods with sysctls that could disturb their neighbours, unless the node allows them one by one: the pod is scheduled and never starts.",
    };

    protected override void Check(Workload workload, Report report)
    {
        foreach (var sysctl in workload.Pod.Spec["securityContext"]["sysctls"].Items)
        {
            var name = sysctl["name"];
            if (name.Text is { Length: > 0 } text && !SafeSysctls.Contains(SafeSysctls.Dotted(text)))
                report.At(name, $"{workload.DisplayName} sets the sysctl {text}, which is not in the safe set of Kubernetes");
        }
    }
}
