using System.Globalization;

namespace Plimsoll.Kubernetes;

/// <summary>Nodes of one size: how many there are, and the CPU (cores) and memory (bytes) of each.</summary>
public sealed record NodeShape(int Count, Quantity Cpu, Quantity Memory)
{
    /// <summary>Cluster autoscalers know no more nodes than this; it keeps what is computed from a count small.</summary>
    private const int MostNodes = 1_000_000;

    /// <summary>What a node has of <c>cpu</c> or <c>memory</c>; zero of anything else.</summary>
    public Quantity this[string resource] => resource switch
    {
        "cpu" => Cpu,
        "memory" => Memory,
        _ => Quantity.Zero,
    };

    /// <summary>As settings write it, without the count: <c>8c64Gi</c>. What is left of one may be <c>7500mc63Gi</c>.</summary>
    public string Size => $"{Cpu.ToCpuString()}c{Memory.ToBinaryString()}";

    /// <summary>Reads <c>3 x 8c64Gi</c>, or <c>8c64Gi</c> for one; null when it is neither.</summary>
    internal static NodeShape? Parse(string text)
    {
        var times = text.IndexOf('x');
        var count = 1;
        if (times >= 0 && !(int.TryParse(text.Substring(0, times).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out count) && count is > 0 and <= MostNodes))
            return null;
        var size = text.Substring(times + 1);
        var cores = size.IndexOf('c');
        return cores > 0
            && Quantity.TryParse(size.Substring(0, cores).Trim(), out var cpu) && !cpu.IsNegative
            && Quantity.TryParse(size.Substring(cores + 1).Trim(), out var memory) && !memory.IsNegative
            ? new NodeShape(count, cpu, memory)
            : null;
    }

    /// <summary>The same nodes with less for pods; never less than nothing.</summary>
    internal NodeShape Without(NodeShape reserved) =>
        this with { Cpu = Quantity.Max(Cpu - reserved.Cpu, Quantity.Zero), Memory = Quantity.Max(Memory - reserved.Memory, Quantity.Zero) };
}
