using Plimsoll.Model;
using Plimsoll.Yaml.Edits;

namespace Plimsoll.Fixes;

/// <summary>Gives an entry another key, another mapping, or both, with the comments that belong to it.</summary>
/// <param name="Object">The object that changes.</param>
/// <param name="Path">The entry, from the object's root.</param>
/// <param name="Target">Where it goes: nothing is there yet, and the mapping around it exists.</param>
public sealed record MoveNode(ManifestObject Object, NodePath Path, NodePath Target) : NodeEdit(Object)
{
    /// <summary>Setting the one and removing the other, for what knows no comments.</summary>
    internal IReadOnlyList<NodeEdit> Parts(Node root) =>
        Path.Steps.Aggregate<NodePath, Node?>(root, static (node, step) => step.Key is { } key ? (node as MappingNode)?[key] : (node as SequenceNode)?.Items.ElementAtOrDefault(step.Index)) is { } value
            ? [new SetValue(Object, Target, NewNode.Copy(value)) { Source = Path }, new RemoveNode(Object, Path)]
            : [];
}
