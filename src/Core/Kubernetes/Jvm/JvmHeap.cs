namespace Plimsoll.Kubernetes.Jvm;

/// <summary>How HotSpot sizes its heap (<c>Arguments::set_heap_size</c>), the same since JDK 8u191 and JDK 10.</summary>
internal static class JvmHeap
{
    // HotSpot's MaxHeapSize before any sizing: 96 MiB, scaled by 1.3 for 64 bits.
    private const long DefaultMaxHeapSize = (96L << 20) * 13 / 10 / 8 * 8;

    private const long DefaultMaxRam = 128L << 30;

    // Where nobody asks for more, the heap stays addressable by compressed pointers.
    private const long CompressedPointerLimit = 32L << 30;

    public static long? Max(JvmOptions options, long? memoryLimit)
    {
        if (options.MaxHeapSize is { } explicitHeap)
            return explicitHeap.Value;
        if (IsUnknown(options.MaxRam) || IsUnknown(options.MaxRamPercentage) || IsUnknown(options.MinRamPercentage)
            || IsUnknown(options.MaxRamFraction) || IsUnknown(options.InitialHeapSize))
            return null;

        var isAsked = options.MaxRam is not null || options.MaxRamPercentage is not null || options.MinRamPercentage is not null
            || options.InitialRamPercentage is not null || options.MaxRamFraction is not null;
        if (Memory(options, memoryLimit) is not { } memory)
            return null;
        if (!isAsked)
            memory = Math.Min(memory, DefaultMaxRam);

        var small = Part(memory, options.MinRamPercentage?.Value ?? 50);
        var heap = small < DefaultMaxHeapSize ? small : Math.Max(Part(memory, Percentage(options)), DefaultMaxHeapSize);
        if (!isAsked)
            heap = Math.Min(heap, CompressedPointerLimit);
        return Math.Max(heap, options.InitialHeapSize?.Value ?? 0);
    }

    // Without container support the JVM sees the memory of the node, which no manifest tells.
    private static long? Memory(JvmOptions options, long? memoryLimit) =>
        options.MaxRam is { } maxRam ? maxRam.Value
        : options.UseContainerSupport is { Value: not true } ? null
        : memoryLimit;

    private static decimal Percentage(JvmOptions options) =>
        options.MaxRamPercentage?.Value ?? (options.MaxRamFraction?.Value is { } fraction and > 0 ? 100m / fraction : 25);

    private static long Part(long memory, decimal percentage) => (long)(memory * percentage / 100);

    private static bool IsUnknown<T>(JvmSetting<T>? setting)
        where T : struct => setting is { Value: null };
}
