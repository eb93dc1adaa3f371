using System.Globalization;
using Plimsoll.Kubernetes.Jvm;
using Plimsoll.Model;

namespace Plimsoll.Kubernetes.Runtimes;

/// <summary>
/// A runtime that sizes its threads by the cores that it sees, which without a CPU limit are all of the node's. Null where none is
/// recognised, or where it is told a number.
/// </summary>
/// <param name="Name">As a message names it: <c>a JVM</c>.</param>
/// <param name="Reason">By what it is recognised, in words.</param>
/// <param name="Switch">What tells it a number of its own.</param>
internal sealed record CoreCountingRuntime(string Name, string Reason, string Switch)
{
    private const int FirstAwareGo = 25;

    private static readonly ImageFamily Go = new(["golang", "golang-*"]);

    private static readonly ImageFamily DotNet = new(
        ["dotnet/aspnet", "dotnet/runtime", "dotnet/sdk", "dotnet/core/aspnet", "dotnet/core/runtime", "dotnet/core/sdk", "microsoft/dotnet", "microsoft/aspnetcore", "aspnet", "dotnet-*"]);

    private static readonly ImageFamily OpenMP = new(["pytorch", "pytorch-*", "torchserve", "torchserve-*", "intel-optimized-pytorch*"]);

    /// <summary>Of a container that runs as long as its pod.</summary>
    public static CoreCountingRuntime? Of(Container container)
    {
        if (JavaContainer.Of(container.Pod).FirstOrDefault(candidate => ReferenceEquals(candidate.Container, container)) is { } jvm)
            return jvm.Options.ActiveProcessorCount is null && !jvm.MayHaveOtherOptions ? new CoreCountingRuntime("a JVM", jvm.Reason, "-XX:ActiveProcessorCount") : null;
        // What stands in a ConfigMap or Secret may hold the number.
        if (container.Field["env"].IsUnknown || container.Field["envFrom"].IsPresent || container.Environment.Any(static variable => variable.Field.IsUnknown || variable.Field["name"].IsUnknown))
            return null;
        return OfGo(container) ?? OfDotNet(container) ?? OfOpenMP(container) ?? OfNode(container);
    }

    /// <summary>By the tag of its image: since 1.25, Go looks at the limit by itself, and of a program that was built elsewhere nobody knows by which.</summary>
    private static CoreCountingRuntime? OfGo(Container container)
    {
        if (Sets(container, "GOMAXPROCS") || container.Image is not { Tag: ['1', '.', ..] tag } image || !Go.Matches(image))
            return null;
        var minor = new string([.. tag.Skip(2).TakeWhile(static c => c is >= '0' and <= '9')]);
        return int.TryParse(minor, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version < FirstAwareGo
            ? new CoreCountingRuntime($"Go 1.{minor}", $"its image {image.Name}", "GOMAXPROCS")
            : null;
    }

    private static CoreCountingRuntime? OfDotNet(Container container)
    {
        if (Sets(container, "DOTNET_PROCESSOR_COUNT") || Sets(container, "COMPlus_PROCESSOR_COUNT"))
            return null;
        var reason = ByImage(container, DotNet)
            ?? ByVariable(container, static name => name.StartsWith("DOTNET_", StringComparison.Ordinal) || name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name.StartsWith("COMPlus_", StringComparison.Ordinal))
            ?? ByCommand(container, "dotnet", static next => next == "run" || next.EndsWith(".dll", StringComparison.Ordinal));
        return reason is null ? null : new CoreCountingRuntime(".NET", reason, "DOTNET_PROCESSOR_COUNT");
    }

    private static CoreCountingRuntime? OfOpenMP(Container container)
    {
        if (Sets(container, "OMP_NUM_THREADS") || Sets(container, "OMP_THREAD_LIMIT"))
            return null;
        var reason = ByImage(container, OpenMP)
            ?? ByVariable(container, static name => name.StartsWith("OMP_", StringComparison.Ordinal) || name.StartsWith("GOMP_", StringComparison.Ordinal) || name.StartsWith("KMP_", StringComparison.Ordinal));
        return reason is null ? null : new CoreCountingRuntime("OpenMP", reason, "OMP_NUM_THREADS");
    }

    /// <summary>Node itself runs on one thread; a cluster of it starts as many processes as it sees cores.</summary>
    private static CoreCountingRuntime? OfNode(Container container)
    {
        if (!Mentions(container, "pm2"))
            return null;
        var words = CommandWords(container);
        if (!words.Any(static word => LastSegment(word) is "pm2" or "pm2-runtime" or "pm2-docker"))
            return null;
        for (var i = 0; i < words.Count; i++)
        {
            var value = words[i] is "-i" or "--instances" && i + 1 < words.Count ? words[i + 1]
                : words[i].StartsWith("--instances=", StringComparison.Ordinal) ? words[i].Substring("--instances=".Length)
                : words[i].StartsWith("-i", StringComparison.Ordinal) ? words[i].Substring(2)
                : "";
            if (value is "max" or "0" or "-1")
                return new CoreCountingRuntime("a cluster of Node", "its command pm2", "the number of instances");
        }

        return null;
    }

    private static string? ByImage(Container container, ImageFamily family) => container.Image is { } image && family.Matches(image) ? $"its image {image.Name}" : null;

    private static string? ByVariable(Container container, Func<string, bool> isMeant) =>
        container.Environment.Select(static variable => variable.Name).FirstOrDefault(name => name is not null && isMeant(name)) is { } found ? $"its variable {found}" : null;

    private static string? ByCommand(Container container, string command, Func<string, bool> isArgument)
    {
        if (!Mentions(container, command))
            return null;
        var words = CommandWords(container);
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (LastSegment(words[i]) == command && isArgument(words[i + 1]))
                return $"its command {command}";
        }

        return null;
    }

    private static bool Sets(Container container, string variable) => container.Environment.Any(candidate => candidate.Name == variable);

    /// <summary>False for most containers, whose command need not be taken apart.</summary>
    private static bool Mentions(Container container, string word) =>
        container.Field["command"].Items.Any(item => IsIn(item, word)) || container.Field["args"].Items.Any(item => IsIn(item, word));

    private static bool IsIn(Field item, string word) => item.Text is { } text && text.IndexOf(word, StringComparison.Ordinal) >= 0;

    /// <summary>The words of command and args, those of a shell's script one by one.</summary>
    private static List<string> CommandWords(Container container) =>
        [.. container.Field["command"].Items.Concat(container.Field["args"].Items).SelectMany(static item => (item.Text ?? "").Split(' ', '\t', '\n', ';', '&', '|', '"', '\'')).Where(static word => word.Length > 0)];

    private static string LastSegment(string word) => word.Substring(word.LastIndexOf('/') + 1);
}
