using Plimsoll.Model;
using Plimsoll.Yaml.Edits;

namespace Plimsoll.Fixes;

/// <summary>Removes an entry or an item.</summary>
/// <param name="Object">The object that changes.</param>
/// <param name="Path">From the object's root.</param>
public sealed record RemoveNode(ManifestObject Object, NodePath Path) : NodeEdit(Object);
