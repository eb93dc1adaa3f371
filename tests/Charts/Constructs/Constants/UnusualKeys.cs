using k8s.Models;
using Plimsoll;

namespace Constructs.Constants.UnusualKeys;

/// <summary>Keys that YAML would take for something else than texts.</summary>
[HelmChart("unusual-keys", Version = "0.1.0")]
public sealed class UnusualKeys(UnusualKeysValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["yes"] = "no",
            ["1e3"] = "0x10",
            ["null"] = "~",
            ["0123"] = "12:30",
            ["a.b_c-d"] = "true",
            ["off"] = values.Mode,
        },
    };

    public V1ServiceAccount Account => new()
    {
        Metadata = new()
        {
            Name = release.FullName,
            Annotations = new Dictionary<string, string>
            {
                ["example.com/yes"] = "on",
                ["y"] = values.Mode,
                ["3.5"] = "3.5",
            },
        },
    };
}

public sealed record UnusualKeysValues
{
    public string Mode { get; init; } = "off";
}
