using k8s.Models;

namespace Plimsoll;

/// <summary>Services for workloads: with the workload's selector, and the ports that its containers declare.</summary>
[Evaluable]
public static class Service
{
    /// <summary>
    /// The headless Service of a StatefulSet, under the name that its <c>serviceName</c> says. It gives every pod a name of its
    /// own, <c>pod.service.namespace.svc.cluster.local</c>, also before the pod is ready, since the members of a cluster find
    /// each other while they start.
    /// </summary>
    /// <param name="for">The StatefulSet.</param>
    /// <exception cref="ArgumentException">The StatefulSet has no <c>serviceName</c>.</exception>
    public static V1Service Headless(V1StatefulSet @for)
    {
        if (string.IsNullOrEmpty(@for.Spec?.ServiceName))
            throw new ArgumentException("the StatefulSet has no ServiceName: give it the name that its headless Service is to have");
        var service = Of(@for.Metadata, @for.Spec.ServiceName, @for.Spec.Selector, @for.Spec.Template);
        service.Spec.ClusterIP = "None";
        service.Spec.PublishNotReadyAddresses = true;
        return service;
    }

    /// <summary>A Service of the same name as a Deployment, which spreads over its pods.</summary>
    public static V1Service For(V1Deployment deployment) => Of(deployment.Metadata, deployment.Metadata?.Name, deployment.Spec?.Selector, deployment.Spec?.Template);

    /// <summary>A Service of the same name as a StatefulSet, for clients that do not mind which pod answers.</summary>
    public static V1Service For(V1StatefulSet set) => Of(set.Metadata, set.Metadata?.Name, set.Spec?.Selector, set.Spec?.Template);

    private static V1Service Of(V1ObjectMeta? metadata, string? name, V1LabelSelector? selector, V1PodTemplateSpec? template) => new()
    {
        Metadata = new() { Name = name, NamespaceProperty = metadata?.NamespaceProperty, Labels = metadata?.Labels },
        Spec = new() { Selector = selector?.MatchLabels ?? template?.Metadata?.Labels, Ports = Ports(template?.Spec?.Containers) },
    };

    private static V1ServicePort[]? Ports(IEnumerable<V1Container>? containers)
    {
        var ports = (containers ?? []).SelectMany(container => container.Ports ?? []).ToList();
        return ports.Count == 0 ? null : ports.Select(port => Port(port, ports.Count > 1)).ToArray();
    }

    /// <summary>A name is needed where there are several ports.</summary>
    private static V1ServicePort Port(V1ContainerPort port, bool isOneOfSeveral) => new()
    {
        Name = port.Name ?? (isOneOfSeveral ? $"{(port.Protocol ?? "tcp").ToLowerInvariant()}-{port.ContainerPort}" : null),
        Port = port.ContainerPort,
        TargetPort = port.Name is null ? port.ContainerPort : port.Name,
        Protocol = port.Protocol,
    };
}
