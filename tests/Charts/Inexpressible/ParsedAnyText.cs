using System.Globalization;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.ParsedAnyText;

/// <summary>A number out of a text that may be none.</summary>
[HelmChart("parsed-any-text", Version = "0.1.0")]
public sealed class ParsedAnyText(ParsedAnyTextValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Replicas = int.Parse(values.Replicas, CultureInfo.InvariantCulture), // PLM9004: make it an int, or give it a pattern of digits
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
                        },
                    ],
                },
            },
        },
    };
}

public sealed record ParsedAnyTextValues
{
    public string Replicas { get; init; } = "2";
}
