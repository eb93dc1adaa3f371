using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using k8s;
using k8s.Models;
using Plimsoll;

namespace Constructs.Numbers.DecimalField;

/// <summary>A decimal number in a custom resource.</summary>
[HelmChart("decimal-field", Version = "0.1.0")]
public sealed class DecimalField(DecimalFieldValues values, Release release)
{
    public Budget Monthly => new()
    {
        Metadata = new() { Name = release.FullName },
        Spec = new() { Amount = values.Amount, Warning = values.Warning },
    };
}

public sealed record DecimalFieldValues
{
    /// <summary>Money for a month.</summary>
    [Range(0.0, 1_000_000.0)] public decimal Amount { get; init; } = 250.5m;

    /// <summary>When to warn; unset, never.</summary>
    [Range(0.0, 1_000_000.0)] public decimal? Warning { get; init; }
}

[KubernetesEntity(Group = "cost.example.com", ApiVersion = "v1", Kind = "Budget", PluralName = "budgets")]
public sealed record Budget : IKubernetesObject<V1ObjectMeta>
{
    [JsonPropertyName("apiVersion")] public string ApiVersion { get; set; } = "cost.example.com/v1";
    [JsonPropertyName("kind")] public string Kind { get; set; } = "Budget";
    [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; } = new();
    [JsonPropertyName("spec")] public BudgetSpec Spec { get; init; } = new();
}

public sealed record BudgetSpec
{
    [JsonPropertyName("amount")] public decimal Amount { get; init; }
    [JsonPropertyName("warning")] public decimal? Warning { get; init; }
}
