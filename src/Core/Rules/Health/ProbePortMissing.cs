using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6004: a probe or a lifecycle hook that asks for a port that the container does not have.</summary>
internal sealed class ProbePortMissing : ContainerRule
{
    public override RuleInfo Info { get; } = new("PLM6004", "probe-port-missing", Severity.Warn)
    {
        Title = "A probe or a lifecycle hook asks a port that the container does not declare.",
        Why = "A port name that the container does not have makes the probe fail for ever; a number that it does not declare, while it declares others, is usually a slip.",
    };

    protected override void Check(Container container, Report report)
    {
        if (container.Field["ports"].IsUnknown || container.Ports.Any(static port => port.Field.IsUnknown || port.Field.IsOpen || port.Field["name"].IsUnknown || port.Field["containerPort"].IsUnknown))
            return;
        foreach (var probe in container.Probes)
        {
            foreach (var port in probe.Handler.Ports)
                Check(container, port, probe.Handler, report);
        }

        foreach (var hook in container.Hooks)
        {
            foreach (var port in hook.Handler.Ports)
                Check(container, port, hook.Handler, report);
        }
    }

    private static void Check(Container container, Field port, ContainerHandler handler, Report report)
    {
        if (port.Text is { Length: > 0 } name)
        {
            // What cannot be a name is another rule's.
            if (!PortName.IsValid(name) || container.Ports.Any(declared => declared.Name == name))
                return;
            report.At(port, $"{handler.Owner} asks port {Written.Quote(name)}, but the container has no port of that name", Severity.Error)
                .Also(container.Field["ports"], "the container's ports")
                .Suggest(Names(container) is { Length: > 0 } names ? $"ports there: {names}" : "name the container's port");
        }
        else if (port.Integer is { } number and > 0 && container.Ports.Count > 0 && port.Parent!["host"].IsAbsent && !IsDeclared(container.Pod, number))
        {
            report.At(port, $"{handler.Owner} asks port {number.ToString(CultureInfo.InvariantCulture)}, which is not among the ports that the container declares")
                .Also(container.Field["ports"], "the container's ports")
                .Suggest($"ports there: {Numbers(container)}");
        }
    }

    /// <summary>The containers of a pod share their network: a probe may ask its neighbour.</summary>
    private static bool IsDeclared(Pod pod, long number) => pod.HasUnknownContainers
        || pod.Containers.Any(container => container.Field["ports"].IsUnknown || container.Ports.Any(port => port.Number == number || port.Field["containerPort"].IsUnknown));

    private static string Names(Container container) => string.Join(", ", container.Ports.Select(static port => port.Name).Where(static name => name is not null).Distinct());

    private static string Numbers(Container container) =>
        string.Join(", ", container.Ports.Select(static port => port.Number?.ToString(CultureInfo.InvariantCulture)).Where(static number => number is not null).Distinct());
}
