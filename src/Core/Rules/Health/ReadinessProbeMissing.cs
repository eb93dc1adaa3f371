using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6001: a container that a Service sends traffic to and that has no readiness probe.</summary>
internal sealed class ReadinessProbeMissing : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM6001", "readiness-probe-missing", Severity.Warn)
    {
        Title = "A container that a Service sends traffic to has no readiness probe.",
        Why = "Only pods whose readiness probe passes get traffic. Without one, a pod gets it from the moment its process starts, ready or not.",
        FromNotes = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        if (workload.IsBatch)
            return;
        foreach (var service in report.Set.ServicesSelecting(workload))
        {
            // Names pods for each other, whether they are ready or not.
            if (service.Object.Spec["publishNotReadyAddresses"].Boolean == true)
                continue;
            foreach (var container in workload.Pod.RunningContainers)
            {
                if (container.Field["readinessProbe"].IsAbsent && !Said(container, report) && Serves(container, service))
                {
                    report.At(container.Field["readinessProbe"], $"{container.DisplayName} gets traffic from {service.DisplayName} but has no readiness probe")
                        .Also(service.SelectorField, $"{service.DisplayName} selects it")
                        .Suggest("add a readinessProbe");
                }
            }
        }
    }

    /// <summary>One finding a container, however many Services select it.</summary>
    private static bool Said(Container container, Report report) => report.HasReported(container.Field["readinessProbe"]);

    /// <summary>Whether one of the Service's ports leads to this container; the only container of a pod serves whatever is served.</summary>
    internal static bool Serves(Container container, Service service)
    {
        if (container.Pod.RunningContainers.Take(2).Count() == 1)
            return true;
        var ports = container.Field["ports"].Items.ToList();
        return service.Ports.Any(port => ports.Any(item => port.Target.Text is { } name
            ? item["name"].Text == name
            : port.Target.Integer is { } number && item["containerPort"].Integer == number));
    }
}
