using System.Globalization;
using Plimsoll.Model;

namespace Plimsoll.Yaml;

/// <summary>Builds node trees from plain values, for tests that do not care where the nodes come from.</summary>
internal static class Nodes
{
    public static Node Of(object? value) => value switch
    {
        null => new ScalarNode(default, ScalarKind.Null, "null"),
        Node node => node,
        string text => new ScalarNode(default, ScalarKind.String, text),
        bool flag => new ScalarNode(default, ScalarKind.Boolean, flag ? "true" : "false"),
        int or long => new ScalarNode(default, ScalarKind.Integer, Convert.ToString(value, CultureInfo.InvariantCulture)!),
        double number => new ScalarNode(default, ScalarKind.Float, number.ToString("R", CultureInfo.InvariantCulture)),
        object[] items => new SequenceNode(default, [.. items.Select(Of)]),
        _ => throw new ArgumentException($"No node for {value.GetType()}", nameof(value)),
    };

    public static MappingNode Map(params (string Key, object? Value)[] entries) =>
        new(default, [.. entries.Select(entry => new MappingEntry(entry.Key, default, Of(entry.Value)))]);
}
