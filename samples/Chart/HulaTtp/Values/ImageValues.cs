using System.ComponentModel.DataAnnotations;
using Plimsoll;

namespace Hula;

/// <summary>An image, and how to get at it.</summary>
public sealed record ImageValues
{
    /// <summary>Registry and path.</summary>
    [RegularExpression("[a-z0-9]+([._:/-]+[a-z0-9]+)*")]
    public string Repository { get; init; } = "registry.example.com/fleet/hula-ttp";

    /// <summary>Tag; unset, the version of the application.</summary>
    [RegularExpression("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}")] public string? Tag { get; init; }

    /// <summary>Secrets to pull with, by name.</summary>
    [Items("[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?")] public IReadOnlyList<string> PullSecrets { get; init; } = [];
}
