using System.Text.Json.Serialization;
using k8s.Models;
using Plimsoll;

namespace Constructs.Profiles.DocumentedValues;

/// <summary>Values whose documentation has everything that documentation can have.</summary>
[HelmChart("documented-values", Version = "0.1.0")]
public sealed class DocumentedValues(DocumentedValuesValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["a"] = values.PlainName + values.URLPath + values.Ipv6Address,
        },
    };
}

public sealed record DocumentedValuesValues
{
    /// <summary>
    /// Several lines, with <c>code</c>, a <see cref="URLPath"/> and {{ braces }};
    /// the second line.
    /// </summary>
    /// <remarks>Remarks are for the README.</remarks>
    /// <example>an-example</example>
    public string PlainName { get; init; } = "";

    /// <summary>An acronym: what is its name in values.yaml?</summary>
    public string URLPath { get; init; } = "/";

    /// <summary>Letters and digits.</summary>
    [JsonPropertyName("ipv6")] public string Ipv6Address { get; init; } = "::1";
}
