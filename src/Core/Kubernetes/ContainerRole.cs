namespace Plimsoll.Kubernetes;

/// <summary>What part a container plays in its pod.</summary>
public enum ContainerRole
{
    Main,

    /// <summary>Runs before the main containers and ends.</summary>
    Init,

    /// <summary>An init container with <c>restartPolicy: Always</c>: it runs beside the main ones and counts as one.</summary>
    Sidecar,

    /// <summary>Put into a running pod for debugging; cannot carry resources.</summary>
    Ephemeral,
}
