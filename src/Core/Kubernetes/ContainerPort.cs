using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>A port that a container declares.</summary>
public sealed class ContainerPort(Field field)
{
    public Field Field { get; } = field;

    /// <summary>Null when absent or unknown.</summary>
    public string? Name => Field["name"].Text;

    /// <summary>Null when absent, unknown, or no number.</summary>
    public long? Number => Field["containerPort"].Integer;

    /// <summary><c>TCP</c> when it says none; null when unknown.</summary>
    public string? Protocol => Field["protocol"] is { IsPresent: true } protocol ? protocol.Text : "TCP";
}
