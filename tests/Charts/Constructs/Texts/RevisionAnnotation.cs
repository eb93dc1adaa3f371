using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Texts.RevisionAnnotation;

/// <summary>What restarts pods where no hash is to be had: the settings themselves, in one line.</summary>
[HelmChart("revision-annotation", Version = "0.1.0")]
public sealed class RevisionAnnotation(RevisionAnnotationValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["mode"] = values.Mode,
            ["limit"] = $"{values.Limit}",
        },
    };

    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Selector = new() { MatchLabels = release.Selector() },
            Template = new()
            {
                Metadata = new()
                {
                    Labels = release.Selector(),
                    Annotations = new Dictionary<string, string> { ["example.com/settings"] = $"mode={values.Mode},limit={values.Limit}" },
                },
                Spec = new()
                {
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            EnvFrom = [new() { ConfigMapRef = new() { Name = Config.Metadata.Name } }],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record RevisionAnnotationValues
{
    [RegularExpression("[a-z]{1,20}")] public string Mode { get; init; } = "fast";
    [Range(0, 1_000_000)] public int Limit { get; init; } = 100;
}
