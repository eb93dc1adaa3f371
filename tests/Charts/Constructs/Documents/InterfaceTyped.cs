using System.ComponentModel.DataAnnotations;
using k8s;
using k8s.Models;
using Plimsoll;

namespace Constructs.Documents.InterfaceTyped;

/// <summary>A member whose type is the interface, with one of two kinds behind it.</summary>
[HelmChart("interface-typed", Version = "0.1.0")]
public sealed class InterfaceTyped(InterfaceTypedValues values, Release release)
{
    public IKubernetesObject<V1ObjectMeta> Workload
    {
        get
        {
            var template = new V1PodTemplateSpec
            {
                Metadata = new() { Labels = release.Selector() },
                Spec = new() { Containers = [new() { Name = "agent", Image = "registry.example.com/agent:1.0.0" }] },
            };
            if (values.OnEachNode)
            {
                return new V1DaemonSet
                {
                    Metadata = new() { Name = release.FullName },
                    Spec = new() { Selector = new() { MatchLabels = release.Selector() }, Template = template },
                };
            }

            return new V1Deployment
            {
                Metadata = new() { Name = release.FullName },
                Spec = new() { Replicas = values.Replicas, Selector = new() { MatchLabels = release.Selector() }, Template = template },
            };
        }
    }
}

public sealed record InterfaceTypedValues
{
    /// <summary>Whether there is a pod on each node, or so many in all.</summary>
    public bool OnEachNode { get; init; }
    [Range(0, 20)] public int Replicas { get; init; } = 2;
}
