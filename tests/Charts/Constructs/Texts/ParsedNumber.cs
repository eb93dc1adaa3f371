using System.ComponentModel.DataAnnotations;
using System.Globalization;
using k8s.Models;
using Plimsoll;

namespace Constructs.Texts.ParsedNumber;

/// <summary>A number in a text, where the pattern says that it is one.</summary>
[HelmChart("parsed-number", Version = "0.1.0")]
public sealed class ParsedNumber(ParsedNumberValues values, Release release)
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
                            Ports = [new() { ContainerPort = int.Parse(values.Port, CultureInfo.InvariantCulture) }],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record ParsedNumberValues
{
    /// <summary>A port, as text because another chart gives it so.</summary>
    [RegularExpression("[1-9][0-9]{0,3}")] public string Port { get; init; } = "8080";
}
