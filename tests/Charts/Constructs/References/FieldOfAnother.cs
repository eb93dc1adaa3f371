using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.References.FieldOfAnother;

/// <summary>Fields deep in another definition.</summary>
[HelmChart("field-of-another", Version = "0.1.0")]
public sealed class FieldOfAnother(FieldOfAnotherValues values, Release release)
{
    public V1Service Service => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new() { Selector = release.Selector(), Ports = [new() { Name = "http", Port = values.Port, TargetPort = 8080 }] },
    };

    public V1Ingress Ingress => new()
    {
        Metadata = new() { Name = Service.Metadata.Name, Labels = Service.Metadata.Labels },
        Spec = new()
        {
            DefaultBackend = new()
            {
                Service = new() { Name = Service.Metadata.Name, Port = new() { Number = Service.Spec.Ports[0].Port } },
            },
        },
    };
}

public sealed record FieldOfAnotherValues
{
    [Range(1, 65535)] public int Port { get; init; } = 80;
}
