using System.ComponentModel.DataAnnotations;

namespace Hula;

/// <summary>What an installation of Redis can choose.</summary>
public sealed record RedisValues
{
    /// <summary>Whether a chart that depends on this one installs it.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Number of pods, the primary among them.</summary>
    [Range(2, 9)] public int Replicas { get; init; } = 3;

    /// <summary>Tag of the image; unset, the version of the application.</summary>
    [RegularExpression("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}")] public string? Tag { get; init; }

    /// <summary>Thousandths of a core for each pod.</summary>
    [Range(50, 8_000)] public int Millicores { get; init; } = 100;

    /// <summary>Memory of each pod in MiB; Redis fills five eighths of it.</summary>
    [Range(64, 65_536)] public int MemoryMiB { get; init; } = 256;

    /// <summary>What goes when the memory is full.</summary>
    [RegularExpression("noeviction|(allkeys|volatile)-(lru|lfu|random)|volatile-ttl")]
    public string EvictionPolicy { get; init; } = "allkeys-lru";

    /// <summary>The disks.</summary>
    public PersistenceValues Persistence { get; init; } = new();

    /// <summary>Priority of the pods.</summary>
    [RegularExpression("[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?")] public string PriorityClassName { get; init; } = "business-critical";
}
