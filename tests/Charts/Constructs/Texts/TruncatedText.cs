using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Texts.TruncatedText;

/// <summary>No longer than a label may be.</summary>
[HelmChart("truncated-text", Version = "0.1.0")]
public sealed class TruncatedText(TruncatedTextValues values, Release release)
{
    public V1ServiceAccount Account => new()
    {
        Metadata = new()
        {
            Name = release.FullName,
            Labels = new Dictionary<string, string>
            {
                ["branch"] = (values.Branch.Length > 20 ? values.Branch[..20] : values.Branch).TrimEnd('-'),
                ["length"] = $"{values.Branch.Length}",
            },
        },
    };
}

public sealed record TruncatedTextValues
{
    [RegularExpression("[a-z0-9]([-a-z0-9]{0,60}[a-z0-9])?")] public string Branch { get; init; } = "feature-seating-plan";
}
