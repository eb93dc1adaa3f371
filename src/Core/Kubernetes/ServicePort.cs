using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>A port of a Service.</summary>
public sealed class ServicePort(Field field)
{
    public Field Field { get; } = field;

    public string? Name => Field["name"].Text;

    /// <summary><c>TCP</c> when it says none.</summary>
    public string Protocol => Field["protocol"].Text ?? "TCP";

    /// <summary>Where the target is written: <c>targetPort</c>, or <c>port</c> when that is absent.</summary>
    public Field Target => Field["targetPort"].IsPresent ? Field["targetPort"] : Field["port"];
}
