using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2001: a Service whose selector matches no pod template of its namespace.</summary>
internal sealed class ServiceSelectsNothing : ServiceRule
{
    public override RuleInfo Info { get; } = new("PLM2001", "service-selects-nothing", Severity.Warn)
    {
        Title = "A Service selects no pods.",
        Why = "Traffic follows the endpoints that the selector finds. A Service without endpoints answers nobody: look at them first when a service is silent.",
        FromNotes = true,
    };

    protected override void Check(Service service, Report report)
    {
        if (!service.Object.IsNamespaceKnown || service.IsExternalName || !service.HasSelector || service.Selector.IsUnknown)
            return;
        if (!report.Set.PodsSelectedBy(service.Selector, service.Namespace).None || report.Set.HasUnknownWorkloads || PodsOfOthers.MayMatch(service, report.Set)
            || !report.Set.Run.PodsSelectedBy(service.Selector, service.Namespace).None)
        {
            return;
        }

        var finding = report.At(service.SelectorField, $"{service.DisplayName} selects {service.Selector}, which no pod template of namespace \"{service.Namespace}\" matches");
        if (Nearest(service, report) is { } near)
            finding.Also(near.Pod.Labels, $"the labels of {near.DisplayName}").Suggest($"did you mean {near.DisplayName}?");
    }

    /// <summary>The workload that shares most of the selector's pairs, or the Service's name: probably the one that was meant.</summary>
    private static Workload? Nearest(Service service, Report report)
    {
        foreach (var requirement in service.Selector.Requirements)
        {
            var one = report.Set.WorkloadWithLabel(service.Namespace, requirement);
            if (one is not null)
                return one;
        }

        return null;
    }
}
