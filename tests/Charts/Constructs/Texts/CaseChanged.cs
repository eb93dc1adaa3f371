using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Texts.CaseChanged;

/// <summary>Upper and lower case of letters that are known to be ASCII.</summary>
[HelmChart("case-changed", Version = "0.1.0")]
public sealed class CaseChanged(CaseChangedValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["lower"] = values.Level.ToLowerInvariant(),
            ["upper"] = $"GF_{values.Level.ToUpperInvariant()}_LEVEL",
        },
    };
}

public sealed record CaseChangedValues
{
    [RegularExpression("[A-Za-z]{1,20}")] public string Level { get; init; } = "Debug";
}
