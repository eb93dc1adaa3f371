using System.Globalization;
using k8s.Models;

namespace Plimsoll;

/// <summary>
/// Resources of a container, by the quality of service that they give a pod. A memory limit is always there: memory that one
/// pod holds is not given back to others, so a pod without a limit can take its node down.
/// </summary>
[Evaluable]
public static class Resources
{
    /// <summary>GiB of memory that go with one core for Java, as on the nodes that the rules come from.</summary>
    private const int JavaMemoryPerCpu = 8;

    /// <summary>
    /// Requests and limits are the same: with all of its containers so, a pod is in the class Guaranteed, and the last to be
    /// evicted.
    /// </summary>
    /// <param name="cpu">Cores: <c>2</c>, <c>500m</c>.</param>
    /// <param name="memory">Bytes: <c>512Mi</c>, <c>2Gi</c>.</param>
    public static V1ResourceRequirements Guaranteed(string cpu, string memory) => Of(cpu, memory, cpu, memory);

    /// <summary>
    /// Spare CPU may be used, memory beyond the limit may not. The limit is what is requested unless said otherwise: what is
    /// lent in CPU can be taken back at any time, what is lent in memory only by killing pods.
    /// </summary>
    /// <param name="cpu">Cores requested: <c>100m</c>.</param>
    /// <param name="memory">Bytes requested: <c>256Mi</c>.</param>
    /// <param name="memoryLimit">The most bytes; by default those requested.</param>
    /// <param name="cpuLimit">The most cores; by default what the node can spare.</param>
    public static V1ResourceRequirements Burstable(string cpu, string memory, string? memoryLimit = null, string? cpuLimit = null) =>
        Of(cpu, memory, cpuLimit, memoryLimit ?? memory);

    /// <summary>One core to 8 GiB, guaranteed. A JVM sizes its thread pools by the CPU limit, so there is one.</summary>
    /// <param name="cpu">Cores: <c>1</c>, <c>500m</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="cpu"/> is not a number of cores.</exception>
    public static V1ResourceRequirements Java(string cpu) => Guaranteed(cpu, JavaMemory(cpu));

    /// <summary>The memory that goes with so many cores for Java: <c>4Gi</c> with <c>500m</c>. Rounded up to whole MiB.</summary>
    /// <param name="cpu">Cores: <c>1</c>, <c>500m</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="cpu"/> is not a number of cores.</exception>
    public static string JavaMemory(string cpu)
    {
        var isMillicores = cpu.EndsWith("m", StringComparison.Ordinal);
        if (!decimal.TryParse(isMillicores ? cpu.Substring(0, cpu.Length - 1) : cpu, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var cores) || cores <= 0)
            throw new ArgumentException($"\"{cpu}\" is not a number of cores, such as 2, 0.5 or 500m");
        if (isMillicores)
            cores /= 1000;
        var mebibytes = (long)Math.Ceiling(cores * JavaMemoryPerCpu * 1024);
        return mebibytes % 1024 == 0 ? $"{mebibytes / 1024}Gi" : $"{mebibytes}Mi";
    }

    private static V1ResourceRequirements Of(string cpu, string memory, string? cpuLimit, string memoryLimit)
    {
        var limits = new Dictionary<string, ResourceQuantity>();
        if (cpuLimit is not null)
            limits["cpu"] = cpuLimit;
        limits["memory"] = memoryLimit;
        return new V1ResourceRequirements
        {
            Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = cpu, ["memory"] = memory },
            Limits = limits,
        };
    }
}
