using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>An entry of a container's <c>env</c>.</summary>
public sealed class EnvironmentVariable(Field field)
{
    public Field Field { get; } = field;

    /// <summary>Null when absent or unknown.</summary>
    public string? Name => Field["name"].Text;

    /// <summary>The literal value; null when absent, unknown, or taken from elsewhere.</summary>
    public string? Value => Field["value"].Text;

    /// <summary>Where the value comes from when it is not written here.</summary>
    public Field ValueFrom => Field["valueFrom"];
}
