using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>A range of quantities as settings write it: <c>10m..4</c>, with either end left out where it is open.</summary>
internal sealed record ResourceBounds(Quantity? Least, Quantity? Most)
{
    private static readonly ResourceBounds Open = new(null, null);

    public static Setting<ResourceBounds> CpuRequest { get; } = Named("cpu_request", "CPU that a container requests, such as `10m..4`");

    public static Setting<ResourceBounds> CpuLimit { get; } = Named("cpu_limit", "CPU limit of a container, such as `100m..8`");

    public static Setting<ResourceBounds> MemoryRequest { get; } = Named("memory_request", "memory that a container requests, such as `16Mi..`");

    public static Setting<ResourceBounds> MemoryLimit { get; } = Named("memory_limit", "memory limit of a container, such as `..8Gi`");

    private static Setting<ResourceBounds> Named(string name, string what) => new(
        "plimsoll.resource_range." + name,
        "",
        $"The least and the most {what}; either may be left out.",
        Open,
        static text => Parse(text) is { } bounds ? (true, bounds) : (false, Open));

    private static ResourceBounds? Parse(string text)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0 || !TryRead(text.Substring(0, dots), out var least) || !TryRead(text.Substring(dots + 2), out var most) || least > most)
            return null;
        return new ResourceBounds(least, most);
    }

    private static bool TryRead(string text, out Quantity? value)
    {
        var isQuantity = Quantity.TryParse(text.Trim(), out var quantity);
        value = isQuantity ? quantity : null;
        return isQuantity || text.Trim().Length == 0;
    }
}
