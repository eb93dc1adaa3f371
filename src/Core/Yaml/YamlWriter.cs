using Plimsoll.Model;

namespace Plimsoll.Yaml;

/// <summary>
/// Writes nodes as YAML that a person would have written: block style, the keys in the order of the Kubernetes documentation,
/// quotes only where a string would otherwise be read as something else, multi-line text as blocks. The same nodes always
/// give the same text, with <c>\n</c> line ends and one at the end.
/// </summary>
public static class YamlWriter
{
    /// <summary>Writes one document, without a <c>---</c> line.</summary>
    /// <exception cref="ArgumentException">The tree holds an <see cref="UnknownNode"/>: there is no text for it.</exception>
    public static string Write(Node root)
    {
        var writer = new NodeWriter(BlockIndentation.Default, default, BlockScalarUse.Always);
        writer.WriteRoot(root, KeyOrder.Of(root));
        return writer.ToString();
    }
}
