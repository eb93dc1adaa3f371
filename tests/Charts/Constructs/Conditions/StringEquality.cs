using k8s.Models;
using Plimsoll;

namespace Constructs.Conditions.StringEquality;

/// <summary>Equal or not, with constants and among values.</summary>
[HelmChart("string-equality", Version = "0.1.0")]
public sealed class StringEquality(StringEqualityValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["constant"] = values.Level == "debug" ? "1" : "0",
            ["different"] = values.Level != "" ? "1" : "0",
            ["each-other"] = values.Level == values.Other ? "1" : "0",
            ["method"] = values.Level.Equals("info", StringComparison.Ordinal) ? "1" : "0",
            ["static"] = string.Equals(values.Level, values.Other, StringComparison.Ordinal) ? "1" : "0",
        },
    };
}

public sealed record StringEqualityValues
{
    public string Level { get; init; } = "info";
    public string? Other { get; init; }
}
