using k8s.Models;
using Plimsoll;

namespace Constructs.Dictionaries.FreeKeys;

/// <summary>Keys of any text that are only keys again.</summary>
[HelmChart("free-keys", Version = "0.1.0")]
public sealed class FreeKeys(FreeKeysValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>(values.Texts),
        Immutable = values.Texts.Count > 0,
    };
}

public sealed record FreeKeysValues
{
    /// <summary>Texts by any key.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>
    {
        ["yes"] = "y",
        ["1e3"] = "",
        ["a b: {{c}}"] = "#",
    };
}
