using Plimsoll.Model;
using Plimsoll.Yaml.Edits;

namespace Plimsoll.Fixes;

/// <summary>Gives an entry another key, which its mapping does not have. The value stays as it is, with the comments around it.</summary>
/// <param name="Object">The object that changes.</param>
/// <param name="Path">From the object's root, with the old key.</param>
/// <param name="Key">The new one.</param>
public sealed record RenameKey(ManifestObject Object, NodePath Path, string Key) : NodeEdit(Object);
