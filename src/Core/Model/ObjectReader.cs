namespace Plimsoll.Model;

/// <summary>Finds the objects in a document: the root itself, or the items of a <c>List</c>.</summary>
internal static class ObjectReader
{
    public static IEnumerable<(Field Root, string ApiVersion, string Kind)> Read(ManifestDocument document)
    {
        if (document.Root is not MappingNode root)
            return [];
        var field = new Field(root);
        return IsList(field, out var itemKind) ? ReadItems(field, itemKind, depth: 0) : ReadObject(field);
    }

    /// <summary>Whether a document is a Kubernetes object, or something that holds objects.</summary>
    public static bool IsObject(Node? root) => root is MappingNode mapping
        && mapping["apiVersion"] is ScalarNode { IsNull: false } or UnknownNode
        && ((MappingNode)root)["kind"] is ScalarNode { IsNull: false } or UnknownNode;

    private static IEnumerable<(Field Root, string ApiVersion, string Kind)> ReadObject(Field field)
    {
        if (field["apiVersion"].Text is { Length: > 0 } apiVersion && field["kind"].Text is { Length: > 0 } kind)
            yield return (field, apiVersion, kind);
    }

    private static IEnumerable<(Field Root, string ApiVersion, string Kind)> ReadItems(Field list, string itemKind, int depth)
    {
        const int deepestList = 8;
        foreach (var item in list["items"].Items)
        {
            // Each item is an object of its own: paths start at it.
            var root = new Field(item.Node!);
            if (depth < deepestList && IsList(root, out var innerKind))
            {
                foreach (var inner in ReadItems(root, innerKind, depth + 1))
                    yield return inner;
            }
            else if (root.Mapping is not null)
            {
                // Items of a typed list may leave out what the list says for all of them.
                var apiVersion = root["apiVersion"].Text ?? (itemKind.Length > 0 ? list["apiVersion"].Text : null);
                var kind = root["kind"].Text ?? itemKind;
                if (apiVersion is { Length: > 0 } && kind.Length > 0)
                    yield return (root, apiVersion, kind);
            }
        }
    }

    private static bool IsList(Field field, out string itemKind)
    {
        itemKind = "";
        if (field["kind"].Text is not { } kind || !kind.EndsWith("List", StringComparison.Ordinal) || field["items"].Node is not SequenceNode)
            return false;
        itemKind = kind.Substring(0, kind.Length - "List".Length);
        return true;
    }
}
