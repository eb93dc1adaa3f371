using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Texts.PrefixTakenOff;

/// <summary>A version with or without its v.</summary>
[HelmChart("prefix-taken-off", Version = "0.1.0")]
public sealed class PrefixTakenOff(PrefixTakenOffValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["version"] = values.Version.StartsWith('v') ? values.Version[1..] : values.Version,
            ["tag"] = values.Version.StartsWith('v') ? values.Version : $"v{values.Version}",
        },
    };
}

public sealed record PrefixTakenOffValues
{
    [RegularExpression("v?[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}")] public string Version { get; init; } = "v1.2.3";
}
