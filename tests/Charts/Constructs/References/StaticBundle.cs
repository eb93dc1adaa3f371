using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.References.StaticBundle;

/// <summary>A name from another class, which is no chart.</summary>
[HelmChart("static-bundle", Version = "0.1.0")]
public sealed class StaticBundle(StaticBundleValues values, Release release)
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
                    PriorityClassName = Priorities.Normal,
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = Images.Of("app", values.Tag),
                        },
                    ],
                },
            },
        },
    };
}

public sealed record StaticBundleValues
{
    [RegularExpression("[0-9.]{1,20}")] public string Tag { get; init; } = "1.0.0";
}

internal static class Images
{
    private const string Registry = "registry.example.com/fleet";

    public static string Of(string app, string tag) => $"{Registry}/{app}:{tag}";
}

internal static class Priorities
{
    public const string Normal = "business-normal";
}
