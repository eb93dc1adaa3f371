using Plimsoll.Model;
using Plimsoll.Yaml.Edits;

namespace Plimsoll.Fixes;

/// <summary>Gives the node at a path a value. The index one behind the last item of a list adds an item.</summary>
/// <param name="Object">The object that changes.</param>
/// <param name="Path">From the object's root.</param>
/// <param name="Value">Known throughout. Its spans mean nothing.</param>
public sealed record SetValue(ManifestObject Object, NodePath Path, Node Value) : NodeEdit(Object)
{
    /// <summary>Where the object has the same value already, so that code can say it in the same words; null when it is new.</summary>
    public NodePath? Source { get; init; }
}
