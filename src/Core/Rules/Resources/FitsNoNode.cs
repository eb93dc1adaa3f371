using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1019: a pod that fits no node, or pods that together do not fit on all of them.</summary>
internal sealed class FitsNoNode : WorkloadRule
{
    private const int ShownWorkloads = 3;

    private static readonly string[] Compute = ["cpu", "memory"];

    public override RuleInfo Info { get; } = new("PLM1019", "fits-no-node", Severity.Error)
    {
        Title = "Pods request more than the nodes of the cluster have.",
        Why = "The scheduler looks at requests only. A pod that requests more than any node has stays Pending for ever, and so do the last ones when all together request more than there is.",
        FromNotes = true,
        Settings = [ClusterNodes.Nodes, ClusterNodes.Reserved],
    };

    protected override void Check(Workload workload, Report report)
    {
        if (ClusterNodes.Of(report.Settings) is not { } nodes || VirtualNodes.Attract(workload.Pod))
            return;
        if (!FitsAlone(workload.Pod, nodes, report))
            return;
        foreach (var resource in Compute)
            CheckTogether(workload, resource, nodes, report);
    }

    private static bool FitsAlone(Pod pod, ClusterNodes nodes, Report report)
    {
        var (cpu, memory) = (PodTotals.AtLeast(pod, "cpu"), PodTotals.AtLeast(pod, "memory"));
        if (nodes.HaveRoomFor(cpu, memory))
            return true;
        report.At(PlaceOf(pod, cpu > nodes.Largest("cpu") ? "cpu" : "memory"), $"a pod of {pod.Workload.DisplayName} requests {Describe("cpu", cpu)} and {Describe("memory", memory)}, "
            + $"which no node has: pods have {string.Join(", or ", nodes.Shapes.Select(static shape => $"{Describe("cpu", shape.Cpu)} and {Describe("memory", shape.Memory)}").Distinct())}");
        return false;
    }

    /// <summary>Said at the workload that takes most, so that it does not depend on the order of files.</summary>
    private static void CheckTogether(Workload workload, string resource, ClusterNodes nodes, Report report)
    {
        var demand = report.Set.Index(static set => new ResourceDemands(set)).Of(resource, nodes);
        if (demand.Largest.Count == 0 || !ReferenceEquals(demand.Largest[0].Workload, workload))
            return;
        var total = nodes.Total(resource);
        string message;
        if (demand.Total > total)
            message = $"all pods together request {Describe(resource, demand.Total)}, but the nodes have {Describe(resource, total)} for pods";
        else if (demand.Crowd is { } crowd)
            message = $"{Count(crowd.Pods)} pods request {Describe(resource, crowd.Each)} or more each, but the nodes have room for {Count(crowd.Room)} of that size";
        else
            return;
        var finding = report.At(PlaceOf(workload.Pod, resource), $"{message}; {workload.DisplayName} takes most, {Describe(resource, Total(demand.Largest[0], resource, nodes))}");
        foreach (var other in demand.Largest.Skip(1).Take(ShownWorkloads - 1))
            finding.Also(other.Workload.Object.Metadata["name"], $"{other.Workload.DisplayName} takes {Describe(resource, Total(other, resource, nodes))}");
    }

    private static Quantity Total(WorkloadDemand demand, string resource, ClusterNodes nodes) => demand[resource] * demand.PodsOn(nodes);

    /// <summary>Where the largest request of its containers is written.</summary>
    private static Field PlaceOf(Pod pod, string resource)
    {
        if (pod.Resources.Requests[resource] is { IsAbsent: false } own)
            return own.Field;
        var largest = pod.Containers.OrderByDescending(container => container.Resources.Requests[resource].Value).FirstOrDefault();
        return largest is null ? pod.Spec["containers"]
            : largest.Resources.Requests[resource] is { Source: ResourceSource.Own or ResourceSource.Limit, IsAbsent: false } request ? request.Field
            : largest.Field;
    }

    private static string Count(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Describe(string resource, Quantity value) =>
        resource == "cpu" ? $"{value.ToCpuString()} CPU" : $"{value.ToBinaryString()} memory";
}
