using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Texts.SplitText;

/// <summary>A list in a text.</summary>
[HelmChart("split-text", Version = "0.1.0")]
public sealed class SplitText(SplitTextValues values, Release release)
{
    public V1Ingress Ingress => new()
    {
        Metadata = new() { Name = release.FullName },
        Spec = new()
        {
            Rules = [.. values.Hosts.Split(',').Select(host => new V1IngressRule { Host = host.Trim() })],
            DefaultBackend = new() { Service = new() { Name = release.FullName, Port = new() { Number = 80 } } },
        },
    };
}

public sealed record SplitTextValues
{
    /// <summary>Host names, separated by commas.</summary>
    [RegularExpression("[a-z.]{1,40}(, ?[a-z.]{1,40}){0,4}")] public string Hosts { get; init; } = "a.example.com, b.example.com";
}
