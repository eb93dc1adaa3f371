using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6028: a serving container that is stopped without anything said about how.</summary>
internal sealed class PreStopMissing : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM6028", "prestop-missing", Severity.Off)
    {
        Title = "A container that a Service sends traffic to has neither a preStop hook nor a grace period.",
        Why = "A pod that ends still gets traffic for a moment, until every node has heard of it. A preStop hook that waits, or an application that is given time to finish, loses no request.",
    };

    protected override void Check(Workload workload, Report report)
    {
        var grace = workload.Pod.Spec["terminationGracePeriodSeconds"];
        if (workload.IsBatch || (grace.IsPresent && grace.Integer is not 0))
            return;
        foreach (var service in report.Set.ServicesSelecting(workload))
        {
            foreach (var container in workload.Pod.RunningContainers)
            {
                var hook = container.Field["lifecycle"]["preStop"];
                if (hook.IsAbsent && !report.HasReported(hook) && ReadinessProbeMissing.Serves(container, service))
                {
                    report.At(hook, $"{container.DisplayName} gets traffic from {service.DisplayName} but has no preStop hook, and its pod {(grace.IsAbsent ? "says no terminationGracePeriodSeconds" : "has terminationGracePeriodSeconds 0")}")
                        .Also(service.SelectorField, $"{service.DisplayName} selects it")
                        .Suggest("add a preStop hook that waits a few seconds");
                }
            }
        }
    }
}
