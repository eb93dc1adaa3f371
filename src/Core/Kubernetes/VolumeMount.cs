using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>A place in a container where a volume appears.</summary>
public sealed class VolumeMount(Field field)
{
    public Field Field { get; } = field;

    /// <summary>The volume's name; null when absent or unknown.</summary>
    public string? VolumeName => Field["name"].Text;

    /// <summary>Null when absent or unknown.</summary>
    public string? MountPath => Field["mountPath"].Text;
}
