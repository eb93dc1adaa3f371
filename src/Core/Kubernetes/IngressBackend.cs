using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>Where an Ingress sends requests: a port of a Service, or another resource.</summary>
internal sealed class IngressBackend(Ingress ingress, Field field)
{
    public Field Field { get; } = field;

    public Field Service => Field["service"];

    public Field ServiceName => ingress.IsV1 ? Service["name"] : Field["serviceName"];

    /// <summary>The number or the name of the port, whichever is written; absent when neither is.</summary>
    public Field Port => !ingress.IsV1 ? Field["servicePort"]
        : Service.At("port", "name") is { IsPresent: true } name && name.Text is not "" ? name
        : Service.At("port", "number");

    /// <summary>The annotations of the load balancer of AWS say what the backend is; its name is that of an action.</summary>
    public bool IsInAnnotation => Port.Text == "use-annotation";
}
