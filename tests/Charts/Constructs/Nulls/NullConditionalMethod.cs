using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Nulls.NullConditionalMethod;

/// <summary>A method of what may be absent.</summary>
[HelmChart("null-conditional-method", Version = "0.1.0")]
public sealed class NullConditionalMethod(NullConditionalMethodValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Selector = new() { MatchLabels = release.Selector() },
            Template = new()
            {
                Metadata = new() { Labels = release.Selector() },
                Spec = new()
                {
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            Env =
                            [
                                new() { Name = "LEVEL", Value = values.Level?.ToUpperInvariant() ?? "INFO" },
                                new() { Name = "TRIMMED", Value = values.Level?.TrimEnd('x') },
                            ],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record NullConditionalMethodValues
{
    [RegularExpression("[a-z]{1,10}")] public string? Level { get; init; }
}
