using k8s.Models;
using Plimsoll;

namespace Constructs.Texts.EmptyOrNot;

/// <summary>A text that is missing or empty.</summary>
[HelmChart("empty-or-not", Version = "0.1.0")]
public sealed class EmptyOrNot(EmptyOrNotValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["null-or-empty"] = string.IsNullOrEmpty(values.Proxy) ? "direct" : values.Proxy,
            ["null-or-space"] = string.IsNullOrWhiteSpace(values.Proxy) ? "direct" : values.Proxy,
            ["length"] = values.Name.Length == 0 ? "nameless" : values.Name,
            ["emptiness"] = values.Name is "" ? "nameless" : values.Name,
            ["equal"] = values.Name == string.Empty ? "nameless" : values.Name,
        },
    };
}

public sealed record EmptyOrNotValues
{
    public string? Proxy { get; init; }
    public string Name { get; init; } = "app";
}
