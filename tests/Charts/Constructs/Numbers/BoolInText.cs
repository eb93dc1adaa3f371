using k8s.Models;
using Plimsoll;

namespace Constructs.Numbers.BoolInText;

/// <summary>Switches as text: C# writes True, most programs read true.</summary>
[HelmChart("bool-in-text", Version = "0.1.0")]
public sealed class BoolInText(BoolInTextValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["GF_AUTH_ANONYMOUS_ENABLED"] = values.Anonymous ? "true" : "false",
            ["cased"] = $"{values.Anonymous}",
            ["lower"] = values.Anonymous.ToString().ToLowerInvariant(),
            ["negated"] = $"{!values.Anonymous}",
        },
    };
}

public sealed record BoolInTextValues
{
    public bool Anonymous { get; init; }
}
