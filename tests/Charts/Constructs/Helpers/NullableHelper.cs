using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Helpers.NullableHelper;

/// <summary>A private text that may be null, in two definitions.</summary>
[HelmChart("nullable-helper", Version = "0.1.0")]
public sealed class NullableHelper(NullableHelperValues values, Release release)
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
                            Image = Tag is null ? "registry.example.com/app" : $"registry.example.com/app:{Tag}",
                            Env = [new() { Name = "TAG", Value = Tag ?? "untagged" }],
                        },
                    ],
                },
            },
        },
    };

    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["tag"] = Tag ?? "",
        },
    };

    private string? Tag => values.Pinned ? values.Tag : null;
}

public sealed record NullableHelperValues
{
    public bool Pinned { get; init; } = true;
    [RegularExpression("[a-z0-9.]{1,20}")] public string? Tag { get; init; } = "1.0";
}
