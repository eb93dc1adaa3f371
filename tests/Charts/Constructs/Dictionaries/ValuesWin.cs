using k8s.Models;
using Plimsoll;

namespace Constructs.Dictionaries.ValuesWin;

/// <summary>Entries of the values over those of the chart.</summary>
[HelmChart("values-win", Version = "0.1.0")]
public sealed class ValuesWin(ValuesWinValues values, Release release)
{
    public V1ConfigMap Config
    {
        get
        {
            var data = new Dictionary<string, string> { ["timeout"] = "30", ["mode"] = "auto", ["yes"] = "1" };
            foreach (var (key, value) in values.Overrides)
                data[key] = value;
            return new() { Metadata = new() { Name = release.FullName }, Data = data };
        }
    }
}

public sealed record ValuesWinValues
{
    /// <summary>Entries that replace the chart's own, or come on top.</summary>
    [Keys("[a-z0-9]{1,12}")]
    public IReadOnlyDictionary<string, string> Overrides { get; init; } = new Dictionary<string, string> { ["mode"] = "" };
}
