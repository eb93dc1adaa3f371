using k8s.Models;
using Plimsoll;

namespace Inexpressible.OrderOfMembers;

/// <summary>Which member is more than another.</summary>
[HelmChart("order-of-members", Version = "0.1.0")]
public sealed class OrderOfMembers(OrderOfMembersValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["quiet"] = values.Level >= Level.Warn ? "1" : "0", // PLM9004: is Level.Warn or Level.Error
        },
    };
}

public sealed record OrderOfMembersValues
{
    public Level Level { get; init; } = Level.Warn;
}

public enum Level
{
    Info,
    Warn,
    Error,
}
