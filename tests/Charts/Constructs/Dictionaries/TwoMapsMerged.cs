using k8s.Models;
using Plimsoll;

namespace Constructs.Dictionaries.TwoMapsMerged;

/// <summary>Two maps of the values, of which the second one wins.</summary>
[HelmChart("two-maps-merged", Version = "0.1.0")]
public sealed class TwoMapsMerged(TwoMapsMergedValues values, Release release)
{
    public V1ConfigMap Config
    {
        get
        {
            var data = new Dictionary<string, string>(values.Defaults);
            foreach (var entry in values.Overrides)
                data[entry.Key] = entry.Value;
            return new() { Metadata = new() { Name = release.FullName }, Data = data };
        }
    }
}

public sealed record TwoMapsMergedValues
{
    [Keys("[A-Z_]{1,20}")]
    public IReadOnlyDictionary<string, string> Defaults { get; init; } = new Dictionary<string, string> { ["A"] = "1", ["B"] = "2" };

    [Keys("[A-Z_]{1,20}")]
    public IReadOnlyDictionary<string, string> Overrides { get; init; } = new Dictionary<string, string> { ["B"] = "" };
}
