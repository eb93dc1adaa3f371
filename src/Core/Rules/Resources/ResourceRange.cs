using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1022: a request or limit outside the bounds of settings.</summary>
internal sealed class ResourceRange : ContainerRule
{
    public override RuleInfo Info { get; } = new("PLM1022", "resource-range", Severity.Off)
    {
        Title = "A request or limit is outside the bounds that settings give.",
        Why = "Who runs a cluster knows what a container of it may take at least and at most. A LimitRange says it when the pod is created; this says it while the manifest is written.",
        Settings = [ResourceBounds.CpuRequest, ResourceBounds.CpuLimit, ResourceBounds.MemoryRequest, ResourceBounds.MemoryLimit],
    };

    protected override void Check(Container container, Report report)
    {
        Check(container, "cpu", "request", container.Resources.Requests["cpu"], ResourceBounds.CpuRequest, report);
        Check(container, "cpu", "limit", container.Resources.Limits["cpu"], ResourceBounds.CpuLimit, report);
        Check(container, "memory", "request", container.Resources.Requests["memory"], ResourceBounds.MemoryRequest, report);
        Check(container, "memory", "limit", container.Resources.Limits["memory"], ResourceBounds.MemoryLimit, report);
    }

    private static void Check(Container container, string resource, string role, ResourceAmount amount, Setting<ResourceBounds> setting, Report report)
    {
        // What the pod as a whole has is no container's.
        if (amount is not { Known: { } value } || amount.Source == ResourceSource.Pod)
            return;
        var bounds = report.Settings.Get(setting);
        var what = value < bounds.Least ? ("below the least", bounds.Least) : value > bounds.Most ? ("above the most", bounds.Most) : default;
        if (what.Item2 is not { } bound)
            return;
        var origin = amount.Source switch
        {
            ResourceSource.LimitRange => " (a LimitRange's default)",
            ResourceSource.Limit => " (its limit)",
            _ => "",
        };
        report.At(amount.Source == ResourceSource.LimitRange ? container.Field["resources"][role + "s"][resource] : amount.Field,
            $"the {ResourceNames.Display(resource)} {role} of {container.DisplayName} is {amount.Written}{origin}, {what.Item1} that {setting.Name} allows, {Show(bound, resource)}");
    }

    private static string Show(Quantity value, string resource) => resource == "cpu" ? value.ToCpuString() : value.ToBinaryString();
}
