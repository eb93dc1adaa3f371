using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using k8s.Models;
using Plimsoll;

namespace Constructs.Texts.MatchedText;

/// <summary>A regular expression that RE2 has as well.</summary>
[HelmChart("matched-text", Version = "0.1.0")]
public sealed class MatchedText(MatchedTextValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["version"] = Regex.IsMatch(values.Tag, "^v?[0-9]+\\.[0-9]+\\.[0-9]+$") ? "release" : "snapshot",
        },
    };
}

public sealed record MatchedTextValues
{
    [RegularExpression("[a-z0-9.]{1,30}")] public string Tag { get; init; } = "1.2.3";
}
