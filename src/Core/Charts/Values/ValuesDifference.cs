using Plimsoll.Model;
using Plimsoll.Yaml.Edits;

namespace Plimsoll.Charts.Values;

/// <summary>What a values file must say so that Helm makes one set of values of another.</summary>
internal static class ValuesDifference
{
    /// <summary>
    /// The keys that differ, in the order of the record. Maps are merged by Helm and given in part; lists and scalars are given
    /// whole; what is taken away is null.
    /// </summary>
    public static MappingNode Of(RecordSchema schema, MappingNode before, MappingNode after) => new(after.Span, [.. Entries(schema, before, after)]);

    private static IEnumerable<MappingEntry> Entries(ValueSchema? schema, MappingNode before, MappingNode after)
    {
        var keys = schema is RecordSchema { IsModel: false } record ? record.Properties.Select(static property => property.Name) : after.Entries.Select(static entry => entry.Key);
        // Every reader of a map sees its keys in order.
        foreach (var key in keys.Concat(before.Entries.Select(static entry => entry.Key)).Distinct(StringComparer.Ordinal))
        {
            var (old, value) = (Known(before[key]), Known(after[key]));
            if (NodeEquality.AreEqual(old, value))
                continue;
            var inner = Below(schema, key);
            if (value is null)
                yield return ValueNode.Entry(key, ValueNode.Null);
            else if (old is MappingNode oldMap && value is MappingNode map)
                yield return ValueNode.Entry(key, new MappingNode(map.Span, [.. Entries(inner, oldMap, map)]));
            else
                yield return ValueNode.Entry(key, value);
        }
    }

    private static ValueSchema? Below(ValueSchema? schema, string key) => schema switch
    {
        RecordSchema record => record.Properties.FirstOrDefault(property => property.Name == key)?.Schema,
        MapSchema map => map.Values,
        _ => null,
    };

    private static Node? Known(Node? node) => node is ScalarNode { IsNull: true } ? null : node;
}
