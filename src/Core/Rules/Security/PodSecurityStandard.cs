using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Security;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7024: a pod that violates the configured Pod Security Standard.</summary>
internal sealed class PodSecurityStandard : WorkloadRule
{
    private const string Restricted = "restricted";

    private static readonly Setting<string> Standard = Setting.Choice(
        "plimsoll.pod_security_standard", "baseline", ["baseline", Restricted], "The Pod Security Standard that pods must meet: `baseline` or `restricted`.");

    public override RuleInfo Info { get; } = new("PLM7024", "pod-security-standard", Severity.Off)
    {
        Title = "A pod violates the configured Pod Security Standard.",
        Why = "A namespace that enforces a standard refuses pods that violate it, and tells the controller, not the person: a Deployment then simply makes no pods.",
        Settings = [Standard],
    };

    protected override void Check(Workload workload, Report report)
    {
        var standard = report.Settings.Get(Standard);
        var violations = standard == Restricted ? PodSecurityRestricted.Violations(workload.Pod) : PodSecurityBaseline.Violations(workload.Pod, withoutThoseOfRestricted: false);
        foreach (var violation in violations)
        {
            var owner = violation.Container?.DisplayName ?? workload.Pod.Subject;
            report.At(violation.Field, $"{owner} {violation.What}: control \"{violation.Control}\" of the Pod Security Standard {standard}");
        }
    }
}
