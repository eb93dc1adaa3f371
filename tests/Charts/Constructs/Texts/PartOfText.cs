using k8s.Models;
using Plimsoll;

namespace Constructs.Texts.PartOfText;

/// <summary>Whether a text has another in it, or begins or ends with it.</summary>
[HelmChart("part-of-text", Version = "0.1.0")]
public sealed class PartOfText(PartOfTextValues values, Release release)
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
                            Args =
                            [
                                values.Url.StartsWith("https://", StringComparison.Ordinal) ? "--tls" : "--plain",
                                values.Url.EndsWith('/') ? "--slash" : "--no-slash",
                                values.Url.Contains("internal", StringComparison.Ordinal) ? "--internal" : "--external",
                                values.Url.Contains(':') ? "--with-scheme" : "--bare",
                                values.Url.EndsWith(values.Suffix, StringComparison.Ordinal) ? "--suffix" : "--other",
                            ],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record PartOfTextValues
{
    public string Url { get; init; } = "https://app.internal.example.com/";
    public string Suffix { get; init; } = ".com";
}
