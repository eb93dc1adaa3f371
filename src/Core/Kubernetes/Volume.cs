using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>A volume of a pod: its name and the one source that fills it.</summary>
public sealed class Volume(Field field)
{
    public Field Field { get; } = field;

    /// <summary>Null when absent or unknown.</summary>
    public string? Name => Field["name"].Text;

    /// <summary>The entry that says what the volume is, such as <c>configMap</c>; null when it has none, which Kubernetes takes for an emptyDir.</summary>
    public Field? Source => Field.Entries.FirstOrDefault(static entry => entry.Key != "name");

    /// <summary>The source of a type, absent when the volume is another.</summary>
    public Field this[string type] => Field[type];
}
