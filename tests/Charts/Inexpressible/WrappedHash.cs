using k8s.Models;
using Plimsoll;

namespace Inexpressible.WrappedHash;

/// <summary>A sum over a list that wraps around.</summary>
[HelmChart("wrapped-hash", Version = "0.1.0")]
public sealed class WrappedHash(WrappedHashValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["hash"] = $"{values.Names.Aggregate(17, (hash, name) => unchecked(hash * 31 + name.Length))}", // PLM9004: arithmetic that ranges prove to fit an int
        },
    };
}

public sealed record WrappedHashValues
{
    [Items("[a-z]{1,20}")] public IReadOnlyList<string> Names { get; init; } = ["a"];
}
