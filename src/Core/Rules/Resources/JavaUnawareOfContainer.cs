using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Jvm;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1009: a JVM that does not see its container's limit, or makes nothing of it.</summary>
internal sealed class JavaUnawareOfContainer : WorkloadRule
{
    private const int FirstAwareUpdate = 191;

    private static readonly Setting<string> DefaultHeapWaste = Setting.Text(
        "plimsoll.java.default_heap_waste", "2Gi", "How much of the memory limit a heap of default size may leave unused.");

    public override RuleInfo Info { get; } = new("PLM1009", "java-unaware-of-container", Severity.Warn)
    {
        Title = "A JVM does not see its container's memory limit, or uses little of it.",
        Why = "Inside a container one sees the node's memory and cores. A JVM that believes them takes a heap that overshoots the limit; one that sees the limit takes a quarter of it unless told otherwise.",
        FromNotes = true,
        Settings = [DefaultHeapWaste, JavaContainer.Images],
    };

    protected override void Check(Workload workload, Report report)
    {
        foreach (var java in JavaContainer.Of(workload.Pod))
            Check(java, report);
    }

    private static void Check(JavaContainer java, Report report)
    {
        var options = java.Options;
        if (options.UseContainerSupport is { Value: false } off)
        {
            report.At(java.FieldOf(off.Option), $"{java.Container.DisplayName} switches the JVM's container support off: it will see the node's memory and cores").Suggest("remove it");
        }
        else if (UnawareTag(java) is { } tag && !options.HasExplicitHeap && !java.MayHaveOtherOptions
            && (options.UseCGroupMemoryLimitForHeap?.Value, options.UnlockExperimentalVMOptions?.Value) is not (true, true))
        {
            report.At(java.Container.Field["image"], $"{java.Container.DisplayName} runs JDK {tag}, which sees the node's memory and not the container's limit, and sets no -Xmx")
                .Suggest($"use 8u{FirstAwareUpdate.ToString(CultureInfo.InvariantCulture)} or later, or set -Xmx");
        }
        else if (DefaultHeap(java, report.Settings) is { } heap)
        {
            var limit = java.Container.Resources.Limits["memory"];
            report.At(java.Container.Field, $"{java.Container.DisplayName} leaves its heap at the default of {Show(heap)}, a quarter of the memory limit {limit.Written}")
                .Also(limit.Field, "the limit")
                .Suggest("set -XX:MaxRAMPercentage");
        }
    }

    /// <summary>The size of a heap that nobody sized, where it leaves too much unused; null where it does not.</summary>
    private static long? DefaultHeap(JavaContainer java, SettingsScope settings)
    {
        var options = java.Options;
        if (options.HasExplicitHeap || options.MaxRamPercentage is not null || options.MaxRamFraction is not null || options.MaxRam is not null || options.MinRamPercentage is not null
            || options.InitialHeapSize is not null || java.MayHaveOtherOptions || SizesItself(java)
            || java.Container.Resources.Limits["memory"].Known is not { } limit || !Quantity.TryParse(settings.Get(DefaultHeapWaste), out var waste))
            return null;
        return options.MaxHeap(limit.ToInt64()) is { } heap && limit.ToInt64() - heap > waste.ToInt64() ? heap : null;
    }

    /// <summary>Servers whose start scripts choose a heap when nobody says one.</summary>
    private static bool SizesItself(JavaContainer java) =>
        !java.Options.IsJavaCommand && java.Container.Image is { } image && JavaImages.SizingThemselves.Matches(image);

    private static string? UnawareTag(JavaContainer java)
    {
        if (java.Container.Image?.Tag is not { } tag)
            return null;
        var start = UpdateNumber(tag);
        if (start < 0)
            return null;
        var end = start;
        while (end < tag.Length && char.IsDigit(tag[end]))
            end++;
        return int.TryParse(tag.Substring(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var update) && update < FirstAwareUpdate
            ? $"8u{update.ToString(CultureInfo.InvariantCulture)}"
            : null;
    }

    /// <summary>Where the update number of a JDK 8 stands in a tag (<c>8u131-jre</c>, <c>1.8.0_131</c>); negative when it is none.</summary>
    private static int UpdateNumber(string tag)
    {
        if (tag.StartsWith("1.8.0_", StringComparison.Ordinal) || tag.StartsWith("1.8.0-", StringComparison.Ordinal))
            return "1.8.0_".Length;
        var at = tag.IndexOf("8u", StringComparison.Ordinal);
        return at < 0 || (at > 0 && (char.IsDigit(tag[at - 1]) || tag[at - 1] == '.')) ? -1 : at + 2;
    }

    private static string Show(long bytes) => Quantity.FromBytes(bytes).RoundUpTo(Quantity.FromBytes(1 << 20)).ToBinaryString();
}
