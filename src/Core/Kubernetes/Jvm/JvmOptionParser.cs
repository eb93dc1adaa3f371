using System.Globalization;

namespace Plimsoll.Kubernetes.Jvm;

/// <summary>Turns option words into settings, the later word winning.</summary>
internal sealed class JvmOptionParser(JvmOptions options)
{
    private readonly List<JvmOption> _invalid = [];

    public void Apply(IReadOnlyList<JvmOption> words)
    {
        foreach (var word in words)
            Apply(word);
        options.Invalid = _invalid;
    }

    private void Apply(JvmOption word)
    {
        var text = word.Text;
        if (text.StartsWith("-Xmx", StringComparison.Ordinal))
            options.MaxHeapSize = Size(word, text.Substring(4)) ?? options.MaxHeapSize;
        else if (text.StartsWith("-Xms", StringComparison.Ordinal))
            options.InitialHeapSize = Size(word, text.Substring(4)) ?? options.InitialHeapSize;
        else if (text.StartsWith("-Xss", StringComparison.Ordinal))
            options.ThreadStackSize = Size(word, text.Substring(4)) ?? options.ThreadStackSize;
        else if (text.StartsWith("-XX:", StringComparison.Ordinal) && text.Length > 4)
            ApplyFlag(word, text.Substring(4));
    }

    private void ApplyFlag(JvmOption word, string flag)
    {
        if (flag[0] is '+' or '-')
        {
            ApplySwitch(flag.Substring(1), new JvmSetting<bool>(flag[0] == '+', word));
            return;
        }

        var mark = flag.IndexOf('=');
        if (mark < 0)
            return;
        var value = flag.Substring(mark + 1);
        switch (flag.Substring(0, mark))
        {
            case "MaxHeapSize":
                options.MaxHeapSize = Size(word, value) ?? options.MaxHeapSize;
                break;
            case "InitialHeapSize":
                options.InitialHeapSize = Size(word, value) ?? options.InitialHeapSize;
                break;
            case "ThreadStackSize":
                options.ThreadStackSize = Size(word, value, 1024) ?? options.ThreadStackSize;
                break;
            case "MaxMetaspaceSize":
                options.MaxMetaspaceSize = Size(word, value) ?? options.MaxMetaspaceSize;
                break;
            case "MaxDirectMemorySize":
                options.MaxDirectMemorySize = Size(word, value) ?? options.MaxDirectMemorySize;
                break;
            case "ReservedCodeCacheSize":
                options.ReservedCodeCacheSize = Size(word, value) ?? options.ReservedCodeCacheSize;
                break;
            case "MaxRAM":
                options.MaxRam = Size(word, value) ?? options.MaxRam;
                break;
            case "MaxRAMFraction":
                options.MaxRamFraction = Size(word, value) ?? options.MaxRamFraction;
                break;
            case "ActiveProcessorCount":
                options.ActiveProcessorCount = Size(word, value) ?? options.ActiveProcessorCount;
                break;
            case "MaxRAMPercentage":
                options.MaxRamPercentage = Percentage(word, value) ?? options.MaxRamPercentage;
                break;
            case "InitialRAMPercentage":
                options.InitialRamPercentage = Percentage(word, value) ?? options.InitialRamPercentage;
                break;
            case "MinRAMPercentage":
                options.MinRamPercentage = Percentage(word, value) ?? options.MinRamPercentage;
                break;
            case "Flags" or "VMOptionsFile":
                options.IsUncertain = true;
                break;
        }
    }

    private void ApplySwitch(string name, JvmSetting<bool> setting)
    {
        switch (name)
        {
            case "UseContainerSupport":
                options.UseContainerSupport = setting;
                break;
            case "UseCGroupMemoryLimitForHeap":
                options.UseCGroupMemoryLimitForHeap = setting;
                break;
            case "UnlockExperimentalVMOptions":
                options.UnlockExperimentalVMOptions = setting;
                break;
        }
    }

    // Null leaves the earlier setting in place: the JVM would not start, and that is said by Invalid.
    private JvmSetting<long>? Size(JvmOption word, string value, long unit = 1)
    {
        if (IsUnknown(value))
            return new JvmSetting<long>(null, word);
        if (JvmSize.TryParse(value, out var bytes) && bytes <= long.MaxValue / unit)
            return new JvmSetting<long>(bytes * unit, word);
        _invalid.Add(word);
        return null;
    }

    private JvmSetting<decimal>? Percentage(JvmOption word, string value)
    {
        if (IsUnknown(value))
            return new JvmSetting<decimal>(null, word);
        if (decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percentage) && percentage <= 100)
            return new JvmSetting<decimal>(percentage, word);
        _invalid.Add(word);
        return null;
    }

    private bool IsUnknown(string value)
    {
        var isUnknown = value.IndexOf(EnvironmentExpansion.Unknown) >= 0;
        options.IsUncertain |= isUnknown;
        return isUnknown;
    }
}
