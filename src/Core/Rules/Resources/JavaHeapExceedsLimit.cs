using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Jvm;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1008: a Java heap that does not fit into the memory limit with what the JVM needs besides.</summary>
internal sealed class JavaHeapExceedsLimit : WorkloadRule
{
    private static readonly Setting<IReadOnlyList<string>> Overhead = Setting.List(
        "plimsoll.java.overhead", ["25%", "256Mi"], "What a JVM needs beside its heap: percentages of the heap and quantities, of which the largest counts.");

    public override RuleInfo Info { get; } = new("PLM1008", "java-heap-exceeds-limit", Severity.Error)
    {
        Title = "A Java heap and what the JVM needs besides do not fit into the memory limit.",
        Why = "A container that grows over its memory limit is killed (OOMKilled), however much of the heap is garbage. Metaspace, threads and buffers come on top of the heap.",
        FromNotes = true,
        Settings = [Overhead, JavaContainer.Images],
    };

    protected override void Check(Workload workload, Report report)
    {
        foreach (var java in JavaContainer.Of(workload.Pod))
            Check(java, report);
    }

    private static void Check(JavaContainer java, Report report)
    {
        var limit = java.Container.Resources.Limits["memory"];
        if (limit.Known is not { } most || Deciding(java.Options) is not { } option || java.Options.MaxHeap(most.ToInt64()) is not { } heap)
            return;
        var besides = Math.Max(FromSettings(heap, report.Settings), Given(java.Options));
        // Two longs in decimal: their sum may be more than a long holds.
        if ((decimal)heap + besides <= most.ToDecimal())
            return;
        report.At(java.FieldOf(option), $"the heap of {java.Container.DisplayName} may grow to {Show(heap)} ({option.Text}); with {Show(besides)} beside the heap that is above "
                + $"the memory limit {limit.Written}, and the container is killed")
            .Also(limit.Field, "the limit")
            .Suggest($"at most {Show(LargestHeap(most.ToInt64(), report.Settings, java.Options))} of heap fits");
    }

    private static JvmOption? Deciding(JvmOptions options) =>
        options.MaxHeapSize?.Option ?? options.MaxRamPercentage?.Option ?? options.MaxRamFraction?.Option ?? options.MaxRam?.Option;

    private static long FromSettings(long heap, SettingsScope settings)
    {
        var largest = 0L;
        foreach (var part in settings.Get(Overhead))
        {
            if (part.EndsWith("%", StringComparison.Ordinal)
                && decimal.TryParse(part.Substring(0, part.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 1000)
                largest = Math.Max(largest, (long)Math.Min(long.MaxValue / 2, heap / 100m * percent));
            else if (Quantity.TryParse(part, out var quantity))
                largest = Math.Max(largest, quantity.ToInt64());
        }

        return largest;
    }

    /// <summary>What the options themselves grant beside the heap.</summary>
    private static long Given(JvmOptions options)
    {
        var sum = (decimal)(options.MaxMetaspaceSize?.Value ?? 0) + (options.MaxDirectMemorySize?.Value ?? 0) + (options.ReservedCodeCacheSize?.Value ?? 0);
        return (long)Math.Min(sum, long.MaxValue / 2);
    }

    /// <summary>By halving: settings may combine percentages and amounts in any way.</summary>
    private static long LargestHeap(long limit, SettingsScope settings, JvmOptions options)
    {
        long low = 0;
        var high = limit >> 20;
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            if ((decimal)(middle << 20) + Math.Max(FromSettings(middle << 20, settings), Given(options)) <= limit)
                low = middle;
            else
                high = middle - 1;
        }

        return low << 20;
    }

    private static string Show(long bytes) => Quantity.FromBytes(bytes).RoundUpTo(Quantity.FromBytes(1 << 20)).ToBinaryString();
}
