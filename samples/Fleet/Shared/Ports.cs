using k8s.Models;

namespace Fleet;

/// <summary>Ports have names, so that Services and probes need no numbers.</summary>
internal static class Ports
{
    public const string Http = "http";
    public const int HttpNumber = 8080;

    public static V1ContainerPort Named(string name, int number) => new() { Name = name, ContainerPort = number };

    /// <summary>A port of a Service that leads to the container port of the same name.</summary>
    public static V1ServicePort Service(string name, int number) => new() { Name = name, Port = number, TargetPort = name };
}
