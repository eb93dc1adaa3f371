using k8s.Models;
using Plimsoll;

namespace Constructs.Interpolation.BoolHole;

/// <summary>A bool in a text is True or False.</summary>
[HelmChart("bool-hole", Version = "0.1.0")]
public sealed class BoolHole(BoolHoleValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["flags"] = $"debug={values.Debug};trace={values.Debug && values.Trace}",
        },
    };
}

public sealed record BoolHoleValues
{
    public bool Debug { get; init; }
    public bool Trace { get; init; } = true;
}
