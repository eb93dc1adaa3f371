using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Releases.LabelsWithComponent;

/// <summary>Selector and labels with one more label for each part.</summary>
[HelmChart("labels-with-component", Version = "0.1.0")]
public sealed class LabelsWithComponent(LabelsWithComponentValues values, Release release)
{
    public V1Service Master => Service("master");

    public V1Service Replica => Service("replica");

    private V1Service Service(string component) => new()
    {
        Metadata = new()
        {
            Name = release.NameFor(component),
            Labels = new Dictionary<string, string>(release.Labels()) { ["app.kubernetes.io/component"] = component },
        },
        Spec = new()
        {
            Selector = new Dictionary<string, string>(release.Selector()) { ["app.kubernetes.io/component"] = component },
            Ports = [new() { Name = "redis", Port = values.Port }],
        },
    };
}

public sealed record LabelsWithComponentValues
{
    [Range(1, 65535)] public int Port { get; init; } = 6379;
}
