using System.Globalization;
using Plimsoll.Model;

namespace Plimsoll.Fixes;

/// <summary>Nodes that are written nowhere yet.</summary>
internal static class NewNode
{
    public static ScalarNode Text(string text) => new(default, ScalarKind.String, text);

    public static ScalarNode Number(long number) => new(default, ScalarKind.Integer, number.ToString(CultureInfo.InvariantCulture));

    public static ScalarNode Boolean(bool value) => new(default, ScalarKind.Boolean, value ? "true" : "false");

    public static MappingNode Mapping(params (string Key, Node Value)[] entries) =>
        new(default, [.. entries.Select(static entry => new MappingEntry(entry.Key, default, entry.Value))]);

    /// <summary>The same value, written nowhere.</summary>
    public static Node Copy(Node node) => node switch
    {
        ScalarNode scalar => new ScalarNode(default, scalar.Kind, scalar.Text),
        MappingNode mapping => Mapping([.. mapping.Entries.Select(static entry => (entry.Key, Copy(entry.Value)))]),
        SequenceNode sequence => List(sequence.Items.Select(Copy)),
        _ => node,
    };

    public static SequenceNode List(IEnumerable<Node> items) => new(default, [.. items]);
}
