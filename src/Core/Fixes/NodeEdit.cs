using Plimsoll.Model;
using Plimsoll.Yaml.Edits;

namespace Plimsoll.Fixes;

/// <summary>One change to the nodes of an object, whatever it is written in.</summary>
/// <param name="Object">The object that changes; not always the one that the finding is about.</param>
public abstract record NodeEdit(ManifestObject Object)
{
    /// <summary>Gives a field a value, with the mappings on the way to it that are missing.</summary>
    public static NodeEdit Set(ManifestObject manifest, Field field, Node value) => new SetValue(manifest, NodePath.Of(field), value);

    /// <summary>Gives a field the value of another field of the same object.</summary>
    public static NodeEdit Copy(ManifestObject manifest, Field source, Field field) => new SetValue(manifest, NodePath.Of(field), NewNode.Copy(source.Node!)) { Source = NodePath.Of(source) };

    /// <summary>Adds an item at the end of a list, which is made if it is missing.</summary>
    public static NodeEdit Append(ManifestObject manifest, Field list, Node item) => new SetValue(manifest, NodePath.Of(list)[list.Items.Count()], item);

    /// <summary>Gives a field that is present another key.</summary>
    public static NodeEdit Rename(ManifestObject manifest, Field field, string key) => new RenameKey(manifest, NodePath.Of(field), key);

    /// <summary>Removes a field that is present.</summary>
    public static NodeEdit Remove(ManifestObject manifest, Field field) => new RemoveNode(manifest, NodePath.Of(field));
}
