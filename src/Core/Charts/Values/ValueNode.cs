using Plimsoll.Model;

namespace Plimsoll.Charts.Values;

/// <summary>Nodes that stand nowhere in a source: parts of a chart's files that nobody wrote.</summary>
internal static class ValueNode
{
    public static ScalarNode Null { get; } = new(default, ScalarKind.Null, "null");

    public static ScalarNode True { get; } = new(default, ScalarKind.Boolean, "true");

    public static ScalarNode False { get; } = new(default, ScalarKind.Boolean, "false");

    public static MappingNode EmptyMap { get; } = new(default, []);

    public static ScalarNode Of(string text) => new(default, ScalarKind.String, text);

    public static ScalarNode Of(decimal number)
    {
        var text = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new ScalarNode(default, text.IndexOf('.') < 0 ? ScalarKind.Integer : ScalarKind.Float, text);
    }

    public static SequenceNode Of(IEnumerable<string> texts) => new(default, [.. texts.Select(Of)]);

    public static MappingEntry Entry(string key, Node value) => new(key, default, value);
}
