using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Security;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7017: a Windows container that is a process of its node.</summary>
internal sealed class WindowsHostProcess : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM7017", "windows-host-process", Severity.Warn)
    {
        Title = "A Windows container is a process of the node.",
        Why = "A HostProcess container is no container: it runs on the node itself, with its network, its files and the rights of the user that it names.",
    };

    protected override void Check(Workload workload, Report report)
    {
        foreach (var security in PodSecurity.Contexts(workload.Pod))
        {
            var hostProcess = security.HostProcess;
            if (hostProcess.Boolean != true || report.HasReported(hostProcess))
                continue;
            var subject = ReferenceEquals(hostProcess.Parent?.Parent, security.OfPod) ? workload.Pod.DisplayName : security.DisplayName;
            report.At(hostProcess, $"{subject} runs as a process of the Windows node (hostProcess: true)");
        }
    }
}
