using k8s.Models;
using Plimsoll;

namespace Constructs.Dictionaries.CopiedMap;

/// <summary>A map of the values as it is.</summary>
[HelmChart("copied-map", Version = "0.1.0")]
public sealed class CopiedMap(CopiedMapValues values, Release release)
{
    public V1ServiceAccount Account => new()
    {
        Metadata = new()
        {
            Name = release.FullName,
            Annotations = new Dictionary<string, string>(values.Annotations),
        },
    };
}

public sealed record CopiedMapValues
{
    /// <summary>Annotations of the account, such as the role that a cloud gives it.</summary>
    [Keys("([a-z0-9][-a-z0-9.]{0,60}/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?")]
    public IReadOnlyDictionary<string, string> Annotations { get; init; } = new Dictionary<string, string>
    {
        ["eks.amazonaws.com/role-arn"] = "arn:aws:iam::123456789012:role/dns",
    };
}
