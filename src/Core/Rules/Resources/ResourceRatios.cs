using System.Globalization;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>How many times its request a limit may be, by resource.</summary>
internal sealed class ResourceRatios
{
    private readonly decimal _cpu;
    private readonly decimal _memory;

    private ResourceRatios(decimal cpu, decimal memory)
    {
        _cpu = cpu;
        _memory = memory;
    }

    public static Setting<ResourceRatios> Setting { get; } = new(
        "plimsoll.max_limit_ratio",
        "cpu=10, memory=4",
        "How many times its request a limit may be: one number for both, or one by resource.",
        new ResourceRatios(10, 4),
        static text => Parse(text) is { } ratios ? (true, ratios) : (false, null!));

    public decimal this[string resource] => resource == "cpu" ? _cpu : _memory;

    private static ResourceRatios? Parse(string text)
    {
        if (Number(text) is { } both)
            return new ResourceRatios(both, both);
        var (cpu, memory) = (Setting.DefaultValue._cpu, Setting.DefaultValue._memory);
        foreach (var item in text.Split(','))
        {
            var parts = item.Split('=');
            if (parts.Length != 2 || Number(parts[1]) is not { } ratio)
                return null;
            switch (parts[0].Trim())
            {
                case "cpu":
                    cpu = ratio;
                    break;
                case "memory":
                    memory = ratio;
                    break;
                default:
                    return null;
            }
        }

        return new ResourceRatios(cpu, memory);
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value >= 1 ? value : null;
}
