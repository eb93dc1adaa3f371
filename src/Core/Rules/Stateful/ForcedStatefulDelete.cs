using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Stateful;

/// <summary>PLM3005: a StatefulSet whose pods are deleted by force.</summary>
internal sealed class ForcedStatefulDelete : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM3005", "forced-stateful-delete", Severity.Warn)
    {
        Title = "A StatefulSet's pods have no time to end.",
        Why = "A stateful pod exists at most once. Without a grace period it is struck from the API before its node has stopped it, and the next one of its name may start while it still writes.",
        FromNotes = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        var period = workload.Pod.Spec["terminationGracePeriodSeconds"];
        if (workload.Kind == "StatefulSet" && period.Integer is 0)
        {
            report.At(period, $"the pods of {workload.DisplayName} have a grace period of 0 seconds: they are deleted by force, and one may run twice")
                .Suggest("give them the time that a clean shutdown takes");
        }
    }
}
