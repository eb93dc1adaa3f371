using k8s.Models;
using Plimsoll;

namespace Constructs.Patterns.SwitchOfBool;

/// <summary>A switch over a bool, and over null.</summary>
[HelmChart("switch-of-bool", Version = "0.1.0")]
public sealed class SwitchOfBool(SwitchOfBoolValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["tri-state"] = values.Flag switch { true => "on", false => "off", null => "inherit" },
            ["two-state"] = values.Strict switch { true => "strict", false => "lenient" },
        },
    };
}

public sealed record SwitchOfBoolValues
{
    public bool? Flag { get; init; }
    public bool Strict { get; init; } = true;
}
