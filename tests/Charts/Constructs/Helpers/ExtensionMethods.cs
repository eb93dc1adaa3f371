using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Helpers.ExtensionMethods;

/// <summary>Methods on texts and on models.</summary>
[HelmChart("extension-methods", Version = "0.1.0")]
public sealed class ExtensionMethods(ExtensionMethodsValues values, Release release)
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
                            Image = values.Tag.AsImage("app"),
                            SecurityContext = new V1SecurityContext().Restricted(values.ReadOnly),
                        },
                    ],
                },
            },
        },
    };
}

public sealed record ExtensionMethodsValues
{
    [RegularExpression("[0-9.]{1,20}")] public string Tag { get; init; } = "1.0.0";
    public bool ReadOnly { get; init; } = true;
}

internal static class PodExtensions
{
    public static string AsImage(this string tag, string name) => $"registry.example.com/{name}:{tag}";

    public static V1SecurityContext Restricted(this V1SecurityContext context, bool readOnly)
    {
        context.AllowPrivilegeEscalation = false;
        context.ReadOnlyRootFilesystem = readOnly;
        return context;
    }
}
