using k8s.Models;

namespace Fleet;

/// <summary>The size of a Java container: 8 GiB of memory for each core, as the nodes have.</summary>
internal sealed record JavaSize(int Millicores)
{
    public static readonly JavaSize Small = new(125);
    public static readonly JavaSize Medium = new(250);
    public static readonly JavaSize Large = new(500);

    /// <summary>Share of the memory that is heap. Metaspace, threads and buffers need the rest.</summary>
    public int HeapPercent { get; init; } = 70;

    /// <summary>Whether the pod gets what it asked for whatever the neighbours do, and never more.</summary>
    public bool Guaranteed { get; init; }

    public string Cpu => $"{Millicores}m";

    public string Memory => $"{Millicores * 8 * 1024 / 1000}Mi";

    /// <summary>Without a CPU limit a JVM would start threads for all cores of the node.</summary>
    public string Options => Guaranteed
        ? $"-XX:MaxRAMPercentage={HeapPercent}.0"
        : $"-XX:MaxRAMPercentage={HeapPercent}.0 -XX:ActiveProcessorCount=2";

    public V1ResourceRequirements Resources => Guaranteed
        ? Sizing.Guaranteed(Cpu, Memory)
        : Sizing.Burstable(Cpu, Memory);
}
