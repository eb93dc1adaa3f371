using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Texts.AlphanumericName;

/// <summary>A label's value made from a free text, character by character over constants.</summary>
[HelmChart("alphanumeric-name", Version = "0.1.0")]
public sealed class AlphanumericName(AlphanumericNameValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["slug"] = values.Team.Trim().ToLowerInvariant().Replace(' ', '-').Replace('_', '-'),
        },
    };
}

public sealed record AlphanumericNameValues
{
    [RegularExpression("[A-Za-z][A-Za-z _]{0,30}")] public string Team { get; init; } = "Ticket Service";
}
