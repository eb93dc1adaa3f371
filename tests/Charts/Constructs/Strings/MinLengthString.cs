using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Strings.MinLengthString;

/// <summary>A password that is not empty.</summary>
[HelmChart("min-length-string", Version = "0.1.0")]
public sealed class MinLengthString(MinLengthStringValues values, Release release)
{
    public V1Secret Secret => new()
    {
        Metadata = new() { Name = release.FullName },
        StringData = new Dictionary<string, string> { ["password"] = values.Password },
    };
}

public sealed record MinLengthStringValues
{
    /// <summary>The password.</summary>
    [MinLength(1)] public string Password { get; init; } = "change me";
}
