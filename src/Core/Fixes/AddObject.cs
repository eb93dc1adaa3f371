using Plimsoll.Model;
using Plimsoll.Yaml.Edits;

namespace Plimsoll.Fixes;

/// <summary>Adds an object beside another: a document behind its document, an item behind it in its list, a member behind its definition.</summary>
/// <param name="Object">The object beside which the new one goes.</param>
/// <param name="Root">The new object.</param>
public sealed record AddObject(ManifestObject Object, MappingNode Root) : NodeEdit(Object)
{
    /// <summary>The word for it in the name of a member: <c>Headless</c>.</summary>
    public string Role { get; init; } = "";

    /// <summary>Values of the new object that the other one has already, as paths in the new one and in the other.</summary>
    public IReadOnlyList<(NodePath Path, NodePath Source)> Copies { get; init; } = [];

    /// <summary>The field of <see cref="NodeEdit.Object"/> that holds the new object's name, so that code can refer to it; null when there is none.</summary>
    public NodePath? Reference { get; init; }
}
