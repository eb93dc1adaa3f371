namespace Plimsoll.Kubernetes;

/// <summary>Where an effective request or limit comes from.</summary>
public enum ResourceSource
{
    /// <summary>Written at the container.</summary>
    Own,

    /// <summary>A request that was left out takes the limit.</summary>
    Limit,

    /// <summary>The default of a LimitRange of the namespace.</summary>
    LimitRange,

    /// <summary><c>spec.resources</c> of the pod, shared by its containers (Kubernetes 1.34).</summary>
    Pod,
}
