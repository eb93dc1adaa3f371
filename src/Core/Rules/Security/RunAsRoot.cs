using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Security;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7003: a container that runs, or may run, as root.</summary>
internal sealed class RunAsRoot : SecurityContextRule
{
    /// <summary>For rules that leave the word to this one.</summary>
    public static RuleInfo Facts { get; } = new("PLM7003", "run-as-root", Severity.Info)
    {
        Title = "A container runs as root, or may.",
        Why = "Root in a container is root on the node once it gets out. Most images need it for nothing but binding a low port.",
    };

    public override RuleInfo Info => Facts;

    private protected override void Check(ContainerSecurity security, Report report)
    {
        var nonRoot = security.RunAsNonRoot;
        var user = security.RunAsUser;
        if (nonRoot.Boolean == true)
        {
            if (user.Integer == 0)
            {
                report.At(user, $"{security.DisplayName} runs as user 0, which is root, but must not run as root: it never starts", Severity.Error)
                    .Also(nonRoot, "runAsNonRoot")
                    .Suggest("set runAsUser to another user, or leave it to the image");
            }

            return;
        }

        // In a user namespace of its own, the pod's root is nobody on the node.
        if (nonRoot.IsUnknown || (nonRoot.IsPresent && nonRoot.Boolean is null) || PodSecurity.HasUserNamespace(security.Pod) != Truth.No)
            return;
        if (user.Integer == 0)
        {
            if (!report.HasReported(user))
                report.At(user, $"{Subject(security, user)} runs as user 0, which is root").Suggest("set runAsUser to another user and runAsNonRoot: true");
        }
        else if (user.IsAbsent)
        {
            report.At(nonRoot, $"{security.DisplayName} may run as root: {(nonRoot.IsAbsent ? "runAsNonRoot is not true" : "runAsNonRoot is false")} and no runAsUser is set")
                .Suggest("set runAsNonRoot: true");
        }
    }

    /// <summary>The pod's own field is said once, and not to be one container's.</summary>
    private static string Subject(ContainerSecurity security, Field user) =>
        ReferenceEquals(user.Parent, security.OfPod) ? security.Pod.DisplayName : security.DisplayName;
}
