using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Releases.LongNames;

/// <summary>Parts whose names are cut so that no two are the same.</summary>
[HelmChart("long-names", Version = "0.1.0")]
public sealed class LongNames(LongNamesValues values, Release release)
{
    public V1ConfigMap First => new()
    {
        Metadata = new() { Name = release.NameFor("a-rather-long-suffix-for-a-name") },
        Data = new Dictionary<string, string> { ["text"] = values.Text },
    };

    public V1ConfigMap Second => new() { Metadata = new() { Name = release.NameFor("a-rather-long-suffix-for-a-game") } };

    public V1ConfigMap Third => new() { Metadata = new() { Name = release.NameFor($"{values.Part}-{values.Part.Length}") } };
}

public sealed record LongNamesValues
{
    public string Text { get; init; } = "x";

    /// <summary>Name of the third part, as long as it may be.</summary>
    [RegularExpression("[a-z]([-a-z0-9]{0,36}[a-z0-9])?")] public string Part { get; init; } = "third";
}
