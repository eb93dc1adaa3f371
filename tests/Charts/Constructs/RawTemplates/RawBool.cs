using k8s.Models;
using Plimsoll;

namespace Constructs.RawTemplates.RawBool;

/// <summary>A bool written as Helm, as a field and in a condition.</summary>
[HelmChart("raw-bool", Version = "0.1.0")]
public sealed class RawBool(RawBoolValues values, Release release)
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
                            SecurityContext = new() { ReadOnlyRootFilesystem = Helm.Raw<bool>("{{ .Values.readOnly }}", values.ReadOnly) },
                        },
                    ],
                },
            },
        },
    };
}

public sealed record RawBoolValues
{
    public bool ReadOnly { get; init; } = true;
}
