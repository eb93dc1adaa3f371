using System.ComponentModel.DataAnnotations;

namespace Hula;

/// <summary>The size of a pod. Memory follows from cores, 8 GiB each, as the nodes have.</summary>
public sealed record ResourceValues
{
    /// <summary>Thousandths of a core.</summary>
    [Range(125, 8_000)] public int Millicores { get; init; } = 250;

    /// <summary>Share of the memory that is heap. Metaspace, threads and buffers need the rest.</summary>
    [Range(10, 70)] public int HeapPercent { get; init; } = 70;

    internal int MemoryMiB => Millicores * 8 * 1024 / 1000;
}
