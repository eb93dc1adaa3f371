namespace Plimsoll.Kubernetes.Jvm;

/// <summary>
/// The memory and container options with which a container's JVM starts, as HotSpot resolves them: from
/// <c>JAVA_TOOL_OPTIONS</c>, <c>JDK_JAVA_OPTIONS</c>, the command line, then <c>_JAVA_OPTIONS</c>, the last mention of an
/// option winning (JVM Tool Interface, "Command-line Options"; the <c>java</c> tool reference, "JDK_JAVA_OPTIONS").
/// </summary>
public sealed record JvmOptions
{
    /// <summary><c>-Xmx</c> or <c>-XX:MaxHeapSize</c>, in bytes. It beats every percentage, wherever that stands.</summary>
    public JvmSetting<long>? MaxHeapSize { get; internal set; }

    /// <summary><c>-Xms</c> or <c>-XX:InitialHeapSize</c>, in bytes.</summary>
    public JvmSetting<long>? InitialHeapSize { get; internal set; }

    /// <summary><c>-Xss</c> in bytes, or <c>-XX:ThreadStackSize</c>, which counts KiB; here always bytes, of one thread.</summary>
    public JvmSetting<long>? ThreadStackSize { get; internal set; }

    public JvmSetting<long>? MaxMetaspaceSize { get; internal set; }

    public JvmSetting<long>? MaxDirectMemorySize { get; internal set; }

    public JvmSetting<long>? ReservedCodeCacheSize { get; internal set; }

    /// <summary><c>-XX:MaxRAM</c>, in bytes: taken for the size of the memory, whatever the container's limit is.</summary>
    public JvmSetting<long>? MaxRam { get; internal set; }

    /// <summary>Percent of the memory limit, 0 to 100.</summary>
    public JvmSetting<decimal>? MaxRamPercentage { get; internal set; }

    public JvmSetting<decimal>? InitialRamPercentage { get; internal set; }

    /// <summary>The maximum heap's percentage too, in spite of its name: where memory is small (under 250 MiB).</summary>
    public JvmSetting<decimal>? MinRamPercentage { get; internal set; }

    /// <summary><c>-XX:MaxRAMFraction</c>, the older form: 4 for a quarter. A percentage beats it.</summary>
    public JvmSetting<long>? MaxRamFraction { get; internal set; }

    public JvmSetting<long>? ActiveProcessorCount { get; internal set; }

    public JvmSetting<bool>? UseContainerSupport { get; internal set; }

    /// <summary>What came before container support, in JDK 8u131 to 8u190 and JDK 9; it needs <see cref="UnlockExperimentalVMOptions"/>.</summary>
    public JvmSetting<bool>? UseCGroupMemoryLimitForHeap { get; internal set; }

    public JvmSetting<bool>? UnlockExperimentalVMOptions { get; internal set; }

    /// <summary>Options with a value that the JVM cannot read (<c>-Xmx1.5g</c>), because of which it would not start.</summary>
    public IReadOnlyList<JvmOption> Invalid { get; internal set; } = [];

    /// <summary>Whether command or args call <c>java</c>, itself or in a script.</summary>
    public bool IsJavaCommand { get; internal set; }

    /// <summary>Whether options may hide in what cannot be read: an unknown variable, an options file, a command's output.</summary>
    public bool IsUncertain { get; internal set; }

    public bool HasExplicitHeap => MaxHeapSize is not null;

    public static JvmOptions Read(JvmLaunch launch)
    {
        var (words, isJava, isUncertain) = JvmWords.Collect(launch);
        var options = new JvmOptions { IsJavaCommand = isJava, IsUncertain = isUncertain };
        new JvmOptionParser(options).Apply(words);
        return options;
    }

    /// <summary>The largest heap in bytes that a 64-bit HotSpot gives itself under a memory limit; null when that cannot be told.</summary>
    /// <param name="memoryLimit">The container's limit in bytes, or null where it has none.</param>
    public long? MaxHeap(long? memoryLimit) => JvmHeap.Max(this, memoryLimit);
}
