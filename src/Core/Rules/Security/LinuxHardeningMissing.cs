using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Security;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7016: a container that nothing of the kernel confines.</summary>
internal sealed class LinuxHardeningMissing : SecurityContextRule
{
    private const string AppArmorAnnotation = "container.apparmor.security.beta.kubernetes.io/";

    public override RuleInfo Info { get; } = new("PLM7016", "linux-hardening-missing", Severity.Off)
    {
        Title = "A container uses none of the kernel's means of confinement.",
        Why = "AppArmor, seccomp, SELinux and dropped capabilities each bound what a process can do once it has been taken over. Without one, nothing does.",
    };

    private protected override void Check(ContainerSecurity security, Report report)
    {
        if (PodSecurity.Confines(security.SeccompProfile) == Truth.No
            && PodSecurity.Confines(security.AppArmorProfile) == Truth.No
            && !HasAppArmorAnnotation(security)
            && security.SELinuxOptions is { IsAbsent: true } or { Node: MappingNode { Entries.Count: 0, Rest: null } }
            && DropsNothing(security.Capabilities["drop"]))
        {
            report.At(security.Own, $"{security.DisplayName} is confined by none of AppArmor, seccomp, SELinux and dropped capabilities")
                .Suggest("set seccompProfile.type: RuntimeDefault");
        }
    }

    private static bool HasAppArmorAnnotation(ContainerSecurity security) =>
        security.Pod.Annotations[AppArmorAnnotation + security.Container.Name] is { IsPresent: true, Text: not "unconfined" };

    private static bool DropsNothing(Field drop) => drop.IsAbsent || (drop.Node is SequenceNode { Items.Count: 0 });
}
