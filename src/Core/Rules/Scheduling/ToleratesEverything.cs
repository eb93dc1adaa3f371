using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scheduling;

/// <summary>PLM4002: a toleration of every taint, where no DaemonSet needs it.</summary>
internal sealed class ToleratesEverything : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM4002", "tolerates-everything", Severity.Info)
    {
        Title = "A workload other than a DaemonSet tolerates every taint.",
        Why = "Taints keep pods away from nodes that are for something else, are being drained, or are broken. A pod that tolerates everything lands on all of them, "
            + "and stays on a node that has died.",
        FromNotes = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        if (workload.Kind == "DaemonSet")
            return;
        foreach (var toleration in workload.Pod.Spec["tolerations"].Items)
        {
            var (key, effect) = (toleration["key"], toleration["effect"]);
            if (toleration["operator"].Text == "Exists" && (key.IsAbsent || key.Text is "") && (effect.IsAbsent || effect.Text is ""))
                report.At(toleration["operator"], $"{workload.DisplayName} tolerates every taint: name the taints that it is meant to tolerate").Suggest("add a key or an effect");
        }
    }
}
