using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Security;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7004: a user or group id that the node may have, too.</summary>
internal sealed class LowUserId : SecurityContextRule
{
    private const long Lowest = 10_000;

    public override RuleInfo Info { get; } = new("PLM7004", "low-user-id", Severity.Off)
    {
        Title = "A container runs as a user or group below 10000.",
        Why = "Low ids are those of users on the node: who gets out of the container then has the rights of one of them.",
    };

    private protected override void Check(ContainerSecurity security, Report report)
    {
        Check(security, security.RunAsUser, "user", report);
        Check(security, security.RunAsGroup, "group", report);
    }

    private static void Check(ContainerSecurity security, Field id, string what, Report report)
    {
        if (id.Integer is not { } number || number is < 0 or >= Lowest || report.HasReported(id) || (number == 0 && what == "user" && report.IsOn(RunAsRoot.Facts)))
            return;
        var subject = ReferenceEquals(id.Parent, security.OfPod) ? security.Pod.DisplayName : security.DisplayName;
        report.At(id, $"{subject} runs as {what} {number.ToString(CultureInfo.InvariantCulture)}: it should be 10000 or more");
    }
}
