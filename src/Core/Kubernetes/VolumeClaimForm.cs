namespace Plimsoll.Kubernetes;

/// <summary>Where a claim on storage is written.</summary>
internal enum VolumeClaimForm
{
    /// <summary>A PersistentVolumeClaim of its own.</summary>
    Object,

    /// <summary>An item of a StatefulSet's <c>volumeClaimTemplates</c>.</summary>
    Template,

    /// <summary>An <c>ephemeral</c> volume of a pod, whose claim goes with the pod.</summary>
    Ephemeral,
}
