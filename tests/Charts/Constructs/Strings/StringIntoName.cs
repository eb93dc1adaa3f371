using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Strings.StringIntoName;

/// <summary>A part is called after a value.</summary>
[HelmChart("string-into-name", Version = "0.1.0")]
public sealed class StringIntoName(StringIntoNameValues values, Release release)
{
    public V1ServiceAccount Account => new() { Metadata = new() { Name = release.NameFor(values.Role), Labels = release.Labels() } };
}

public sealed record StringIntoNameValues
{
    /// <summary>Role of the account.</summary>
    [RegularExpression("[a-z]([-a-z0-9]{0,18}[a-z0-9])?")] public string Role { get; init; } = "reader";
}
