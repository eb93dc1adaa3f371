using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Strings.SameValueTwice;

/// <summary>One value in several places, with and without more around it.</summary>
[HelmChart("same-value-twice", Version = "0.1.0")]
public sealed class SameValueTwice(SameValueTwiceValues values, Release release)
{
    public V1Service Service => new()
    {
        Metadata = new() { Name = release.FullName },
        Spec = new() { Type = "ExternalName", ExternalName = values.Host },
    };

    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["host"] = values.Host,
            ["url"] = "https://" + values.Host + "/",
        },
    };
}

public sealed record SameValueTwiceValues
{
    [RegularExpression("[a-z]([-a-z0-9]{0,40}[a-z0-9])?(\\.[a-z]([-a-z0-9]{0,40}[a-z0-9])?){1,3}")]
    public string Host { get; init; } = "db.example.com";
}
