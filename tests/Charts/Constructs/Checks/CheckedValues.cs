using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Checks.CheckedValues;

/// <summary>A check that is part of the values.</summary>
[HelmChart("checked-values", Version = "0.1.0")]
public sealed class CheckedValues(CheckedValuesValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["existing"] = values.ExistingSecret ?? "none",
            ["password"] = values.Password ?? "none",
        },
    };
}

public sealed record CheckedValuesValues
{
    [MinLength(1)] public string? ExistingSecret { get; init; }
    [MinLength(1)] public string? Password { get; init; } = "secret";

    [Check("give either existingSecret or password, not both and not neither")]
    public bool HasOneSecret => ExistingSecret is null != Password is null;
}
