using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Patterns.SwitchOfDocuments;

/// <summary>Which kind of workload: the documents of a member differ by value.</summary>
[HelmChart("switch-of-documents", Version = "0.1.0")]
public sealed class SwitchOfDocuments(SwitchOfDocumentsValues values, Release release)
{
    public V1Deployment? Stateless => values.Kind switch { "Deployment" => Make(), _ => null };

    public V1DaemonSet? OnEachNode => values.Kind switch
    {
        "DaemonSet" => new()
        {
            Metadata = new() { Name = release.FullName },
            Spec = new() { Selector = new() { MatchLabels = release.Selector() }, Template = Template },
        },
        _ => null,
    };

    private V1PodTemplateSpec Template => new()
    {
        Metadata = new() { Labels = release.Selector() },
        Spec = new() { Containers = [new() { Name = "agent", Image = "registry.example.com/agent:2.1.0" }] },
    };

    private V1Deployment Make() => new()
    {
        Metadata = new() { Name = release.FullName },
        Spec = new() { Replicas = 1, Selector = new() { MatchLabels = release.Selector() }, Template = Template },
    };
}

public sealed record SwitchOfDocumentsValues
{
    /// <summary>DaemonSet or Deployment, as with the ingress controller.</summary>
    [RegularExpression("DaemonSet|Deployment")] public string Kind { get; init; } = "DaemonSet";
}
