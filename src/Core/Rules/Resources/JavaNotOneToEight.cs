using System.Globalization;
using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Jvm;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1007: a Java pod that is not sized 1 core to 8 GiB.</summary>
internal sealed class JavaNotOneToEight : WorkloadRule
{
    private const decimal Gibi = 1L << 30;

    private static readonly Quantity Mebi = Quantity.FromBytes(1L << 20);

    private static readonly Setting<decimal> MemoryPerCpu = Setting.Number("plimsoll.java.memory_per_cpu", 8, "GiB of memory that go with one core.");

    private static readonly Setting<decimal> Tolerance = Setting.Number("plimsoll.java.tolerance", 0.1m, "How far the memory may be off, as a part of what it should be.");

    private static readonly RuleInfo Facts = new("PLM1007", "java-not-one-to-eight", Severity.Error)
    {
        Title = "A Java pod's requests are not 1 core to 8 GiB.",
        Why = "Nodes for Java applications are bought with 8 GiB for each core. Pods sized otherwise leave one of the two unused on every node.",
        FromNotes = true,
        Fix = FixSafety.Unsafe,
        Settings = [MemoryPerCpu, Tolerance, JavaContainer.Images],
    };

    public override RuleInfo Info => Facts;

    protected override void Check(Workload workload, Report report)
    {
        var pod = workload.Pod;
        if (pod.HasUnknownContainers || JavaContainer.Of(pod) is not [var java, ..] || Sum(pod, "cpu") is not { } cpu || Sum(pod, "memory") is not { } memory)
            return;
        var perCpu = report.Settings.Get(MemoryPerCpu) * Gibi;
        if (perCpu <= 0)
            return;
        var wanted = cpu * perCpu;
        var difference = memory - wanted;
        if (Quantity.Max(difference, -difference) <= wanted * report.Settings.Get(Tolerance))
            return;

        var wantedMemory = InBytes(wanted).RoundUpTo(Mebi).ToBinaryString();
        var wantedCpu = Quantity.FromMilli((long)Math.Ceiling(Math.Min(memory.ToDecimal() / perCpu, long.MaxValue / 1000) * 1000)).ToCpuString();
        report.At(Place(pod, java), $"{workload.DisplayName} is a Java pod (by {java.Reason}) that requests {cpu.ToCpuString()} CPU and {memory.ToBinaryString()} memory: "
                + $"at {report.Settings.Get(MemoryPerCpu).ToString(CultureInfo.InvariantCulture)}Gi a core, {cpu.ToCpuString()} CPU goes with {wantedMemory}")
            .Suggest($"{wantedMemory} of memory, or {wantedCpu} of CPU")
            .OfferFix("Request the memory that goes with the CPU", () => Resize(pod, java, InBytes(wanted) - memory));
    }

    /// <summary>
    /// The memory that goes with the CPU of a container that is all of its Java pod; null for any other, and where the rule is off. What
    /// gives such a container memory must not make it one that this rule finds.
    /// </summary>
    public static Quantity? MemoryFor(Container container, Report report)
    {
        var perCpu = report.Settings.Get(MemoryPerCpu) * Gibi;
        if (!report.IsOn(Facts) || container.Resources.Requests["cpu"] is not { Source: ResourceSource.Own or ResourceSource.Limit, IsPositive: true } cpu
            || perCpu <= 0 || container.Pod.HasUnknownContainers || !container.Pod.RunningContainers.SequenceEqual([container]) || JavaContainer.Of(container.Pod).Count == 0)
            return null;
        return InBytes(cpu.Value * perCpu).RoundUpTo(Mebi);
    }

    /// <summary>A product of cores as memory, held to what a number of bytes can be.</summary>
    private static Quantity InBytes(Quantity product) => Quantity.FromBytes((long)Math.Min(Math.Max(product.ToDecimal(), long.MinValue), long.MaxValue));

    /// <summary>
    /// Changes the memory of the Java container, or of the pod as a whole where that has one. A limit that was the request's equal,
    /// or would be below it, goes with it.
    /// </summary>
    private static IReadOnlyList<NodeEdit> Resize(Pod pod, JavaContainer java, Quantity difference)
    {
        var resources = pod.Resources.Requests["memory"].IsAbsent ? java.Container.Resources : pod.Resources;
        var request = resources.Requests["memory"];
        var limit = resources.Limits["memory"];
        if (request.Known is not { } before || limit.IsUndecided || (before + difference).RoundUpTo(Mebi) is not { IsPositive: true } after)
            return [];
        var value = NewNode.Text(after.ToBinaryString());
        var edits = new List<NodeEdit>();
        if (request.Source == ResourceSource.Own)
            edits.Add(NodeEdit.Set(pod.Workload.Object, request.Field, value));
        if (limit is { Source: ResourceSource.Own, Known: { } most } && (most == before || most < after))
            edits.Add(NodeEdit.Set(pod.Workload.Object, limit.Field, value));
        return edits;
    }

    /// <summary>Over main containers and sidecars; null while any of them lacks the request, which PLM1002 and PLM1003 say.</summary>
    private static Quantity? Sum(Pod pod, string resource)
    {
        var own = pod.Resources.Requests[resource];
        if (!own.IsAbsent)
            return own.IsPositive ? own.Known : null;
        var sum = Quantity.Zero;
        foreach (var container in pod.RunningContainers)
        {
            if (container.Resources.Requests[resource].Known is not { } value)
                return null;
            sum += value;
        }

        return sum.IsPositive ? sum : null;
    }

    private static Field Place(Pod pod, JavaContainer java)
    {
        if (pod.Resources.Requests["memory"] is { IsAbsent: false } own)
            return own.Field;
        var request = java.Container.Resources.Requests["memory"];
        return request.Source is ResourceSource.Own or ResourceSource.Limit ? request.Field
            : pod.Spec["resources"].IsPresent ? pod.Spec["resources"]
            : java.Container.Field;
    }
}
