using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Security;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7013: a container that sees the whole of /proc.</summary>
internal sealed class ProcMount : SecurityContextRule
{
    public override RuleInfo Info { get; } = new("PLM7013", "proc-mount", Severity.Error)
    {
        Title = "A container's /proc is unmasked.",
        Why = "The runtime masks parts of /proc because they show and set what is the node's. The API refuses to unmask them in a pod without a user namespace of its own.",
    };

    private protected override void Check(ContainerSecurity security, Report report)
    {
        var procMount = security.ProcMount;
        if (procMount.Text != "Unmasked")
            return;
        switch (PodSecurity.HasUserNamespace(security.Pod))
        {
            case Truth.No:
                report.At(procMount, $"{security.DisplayName} unmasks /proc (procMount: Unmasked), which the API refuses without hostUsers: false").Suggest("leave procMount out");
                break;
            case Truth.Yes:
                report.At(procMount, $"{security.DisplayName} unmasks /proc (procMount: Unmasked), if only in a user namespace", Severity.Info);
                break;
        }
    }
}
