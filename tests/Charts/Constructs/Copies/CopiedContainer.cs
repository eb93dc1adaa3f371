using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Copies.CopiedContainer;

/// <summary>A container like another one, for an init step.</summary>
[HelmChart("copied-container", Version = "0.1.0")]
public sealed class CopiedContainer(CopiedContainerValues values, Release release)
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
                    InitContainers = [App with { Name = "migrate", Args = ["migrate"], Ports = null }],
                    Containers = [App],
                },
            },
        },
    };

    private V1Container App => new()
    {
        Name = "app",
        Image = $"registry.example.com/app:{values.Tag}",
        Args = ["serve"],
        Ports = [new() { Name = "http", ContainerPort = 8080 }],
    };
}

public sealed record CopiedContainerValues
{
    [RegularExpression("[0-9.]{1,20}")] public string Tag { get; init; } = "1.0.0";
}
