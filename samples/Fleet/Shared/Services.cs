using k8s.Models;

namespace Fleet;

/// <summary>How pods are reached from inside the cluster.</summary>
internal static class Services
{
    /// <summary>One address for all pods of an app.</summary>
    public static V1Service ClusterIp(string app, string team, params V1ServicePort[] ports) => new()
    {
        Metadata = new() { Name = $"{app}-svc", NamespaceProperty = team, Labels = Labels.Of(app, team) },
        Spec = new() { Selector = Labels.Selector(app), Ports = ports },
    };

    /// <summary>No address of its own: its name stands for the addresses of all pods, and each pod has a name below it.</summary>
    public static V1Service Headless(string name, string app, string team, params V1ServicePort[] ports) => new()
    {
        Metadata = new() { Name = name, NamespaceProperty = team, Labels = Labels.Of(app, team) },
        Spec = new() { ClusterIP = "None", Selector = Labels.Selector(app), Ports = ports },
    };

    /// <summary>The name that works from every namespace.</summary>
    public static string DnsName(this V1Service service) =>
        $"{service.Metadata.Name}.{service.Metadata.NamespaceProperty}.svc.cluster.local";

    /// <summary>Name and port, as clients want them.</summary>
    public static string Address(this V1Service service) => $"{service.DnsName()}:{service.Spec.Ports[0].Port}";
}
