using k8s.Models;
using Plimsoll;

namespace Inexpressible.IgnoredCase;

/// <summary>Equality whatever the case, beyond ASCII.</summary>
[HelmChart("ignored-case", Version = "0.1.0")]
public sealed class IgnoredCase(IgnoredCaseValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["same"] = values.First.Equals(values.Second, StringComparison.OrdinalIgnoreCase) ? "1" : "0", // PLM9004: a pattern of ASCII characters for both
        },
    };
}

public sealed record IgnoredCaseValues
{
    public string First { get; init; } = "a";
    public string Second { get; init; } = "A";
}
