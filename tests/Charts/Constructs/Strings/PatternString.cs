using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Strings.PatternString;

/// <summary>The bucket of a backup.</summary>
[HelmChart("pattern-string", Version = "0.1.0")]
public sealed class PatternString(PatternStringValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["bucket"] = values.Bucket,
            ["region"] = values.Region,
        },
    };
}

public sealed record PatternStringValues
{
    /// <summary>Name of the bucket.</summary>
    [RegularExpression("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")] public string Bucket { get; init; } = "backups";

    /// <summary>Region of the bucket.</summary>
    [RegularExpression("[a-z]{2}-[a-z]+-[0-9]")] public string Region { get; init; } = "eu-central-1";
}
