using k8s.Models;
using Plimsoll;

namespace Inexpressible.UnboundedSuffix;

/// <summary>A part's name with a suffix that may be too long to cut the name for.</summary>
[HelmChart("unbounded-suffix", Version = "0.1.0")]
public sealed class UnboundedSuffix(UnboundedSuffixValues values, Release release)
{
    public V1ServiceAccount Account => new()
    {
        Metadata = new() { Name = release.NameFor(values.Suffix) }, // PLM9004: a pattern of at most 40 ASCII characters for suffix
    };
}

public sealed record UnboundedSuffixValues
{
    public string Suffix { get; init; } = "reader";
}
