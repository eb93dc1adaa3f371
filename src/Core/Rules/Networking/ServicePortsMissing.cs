using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2029: a Service without ports.</summary>
internal sealed class ServicePortsMissing : ServiceRule
{
    public override RuleInfo Info { get; } = new("PLM2029", "service-ports-missing", Severity.Error)
    {
        Title = "A Service has no ports.",
        Why = "A Service with an address of its own forwards ports: without one it does nothing, and the API server refuses it. Only headless Services and those of type ExternalName need none.",
        IsRefused = true,
    };

    protected override void Check(Service service, Report report)
    {
        var spec = service.Object.Spec;
        var ports = spec["ports"];
        if (spec is { IsPresent: true, Mapping: not { Rest: null } } || ports.IsUnknown || ports.Items.Any() || ports is { IsPresent: true, Node: not Model.SequenceNode }
            || service.Type.IsUnknown || service.IsExternalName || service.IsHeadless != Truth.No || spec["clusterIPs"].Items.FirstOrDefault()?.Text == "None")
        {
            return;
        }

        report.At(ports, $"{service.DisplayName} has no ports").Suggest("add spec.ports");
    }
}
