using Plimsoll.Model;

namespace Plimsoll.Charts.Values;

/// <summary>
/// Writes <c>values.schema.json</c>, of draft 7: the newest that Helm 3 and 4 both read. Helm holds merged values against it, so that
/// what values.yaml gives counts as given; a null that a user gives has removed the key before.
/// </summary>
internal static class ValuesSchemaFile
{
    private const string Draft = "http://json-schema.org/draft-07/schema#";
    private const string QuantityPattern = @"^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]{1,2})?$";

    /// <param name="title">The chart's name.</param>
    /// <param name="values">The root record.</param>
    /// <param name="dependencies">The charts that it depends on, whose values stand below their names.</param>
    public static string Write(string title, RecordSchema values, IReadOnlyList<DependencyValues> dependencies)
    {
        var entries = new List<MappingEntry> { Text("$schema", Draft), Text("title", title) };
        entries.AddRange(Root(values, dependencies).Entries);
        return SchemaText.Write(new MappingNode(default, entries));
    }

    private static MappingNode Root(RecordSchema values, IReadOnlyList<DependencyValues> dependencies)
    {
        var properties = values.Properties.Select(property => dependencies.FirstOrDefault(dependency => dependency.Name == property.Name) is { } dependency
            ? ValueNode.Entry(property.Name, Described(property, Section(dependency, property)))
            : ValueNode.Entry(property.Name, Described(property, Of(property.Schema)))).ToList();
        properties.AddRange(dependencies
            .Where(dependency => values.Properties.All(property => property.Name != dependency.Name))
            .Select(static dependency => ValueNode.Entry(dependency.Name, Section(dependency, null))));
        if (dependencies.Any(static dependency => dependency.HasTags) && properties.TrueForAll(static property => property.Key != "tags"))
            properties.Add(ValueNode.Entry("tags", Map(Text("type", "object"), ValueNode.Entry("additionalProperties", Map(Text("type", "boolean"))))));
        // As a dependency, a chart gets the globals of its parent, and the switch by which that turns it on.
        properties.Add(ValueNode.Entry("global", Map(Text("type", "object"))));
        if (properties.TrueForAll(static property => property.Key != "enabled"))
            properties.Add(ValueNode.Entry("enabled", Map(Text("type", "boolean"))));
        var demanded = values.Properties.Where(property => values.IsDemanded(property) && dependencies.All(dependency => dependency.Name != property.Name));
        return Closed(demanded.Select(static property => property.Name), properties);
    }

    /// <summary>
    /// The values of another chart. While that is switched off, its own defaults are not there: nothing in it is demanded here, which is
    /// its own schema's to do.
    /// </summary>
    private static MappingNode Section(DependencyValues dependency, ValueProperty? property)
    {
        if (dependency.Values is { } values)
            return Relaxed(Root(values, dependency.Dependencies));
        return property?.Schema is RecordSchema record ? Of(record) : Map(Text("type", "object"));
    }

    private static MappingNode Relaxed(MappingNode schema) => new(default, [.. schema.Entries
        .Where(static entry => entry.Key != "required")
        .Select(static entry => entry is { Key: "properties", Value: MappingNode properties }
            ? ValueNode.Entry(entry.Key, new MappingNode(default, [.. properties.Entries.Select(static property =>
                property.Value is MappingNode inner ? ValueNode.Entry(property.Key, Relaxed(inner)) : property)]))
            : entry)]);

    private static MappingNode Of(ValueSchema schema) => schema switch
    {
        StringSchema text => Map(Type(schema, "string"), TextBounds(text)),
        EnumSchema choice => Map(Type(schema, "string"), [Enum(choice.Members.Select(static member => (Node)ValueNode.Of(member.Name)), schema.IsNullable)]),
        IntegerSchema integer => Map(Type(schema, "integer"), IntegerBounds(integer)),
        NumberSchema number => Map(Type(schema, "number"), NumberBounds(number)),
        BooleanSchema => Map(Type(schema, "boolean")),
        QuantitySchema => Map(Types(["string", "number"], schema.IsNullable), Text("pattern", QuantityPattern)),
        IntOrStringSchema => Map(Types(["string", "integer"], schema.IsNullable), Number("minimum", int.MinValue), Number("maximum", int.MaxValue)),
        ListSchema list => Map(Type(schema, "array"), [.. Count("minItems", "maxItems", list.MinItems, list.MaxItems), ValueNode.Entry("items", Of(list.Items))]),
        MapSchema map => Map(Type(schema, "object"), MapBounds(map)),
        RecordSchema record => OfRecord(record),
        AnySchema { IsMap: true } => Map(Type(schema, "object")),
        _ => ValueNode.EmptyMap,
    };

    private static MappingNode OfRecord(RecordSchema record)
    {
        var properties = record.Properties.Select(static property => ValueNode.Entry(property.Name, Described(property, Of(property.Schema)))).ToList();
        if (record.IsOpen)
            return Map(Type(record, "object"), [ValueNode.Entry("properties", new MappingNode(default, properties))]);
        return Closed(record.Properties.Where(record.IsDemanded).Select(static property => property.Name), properties, record.IsNullable);
    }

    private static MappingNode Closed(IEnumerable<string> required, List<MappingEntry> properties, bool isNullable = false)
    {
        var entries = new List<MappingEntry> { Types(["object"], isNullable), ValueNode.Entry("additionalProperties", ValueNode.False) };
        var names = required.ToList();
        if (names.Count > 0)
            entries.Add(ValueNode.Entry("required", ValueNode.Of(names)));
        if (properties.Count > 0)
            entries.Add(ValueNode.Entry("properties", new MappingNode(default, properties)));
        return new MappingNode(default, entries);
    }

    private static MappingNode Described(ValueProperty property, MappingNode schema) =>
        property.Summary.Length == 0 ? schema : new MappingNode(default, [Text("description", property.Summary), .. schema.Entries]);

    private static IEnumerable<MappingEntry> TextBounds(StringSchema text)
    {
        foreach (var bound in Count("minLength", "maxLength", text.MinLength, text.MaxLength))
            yield return bound;
        if (text.Pattern is { } pattern)
            yield return Text("pattern", ValuePattern.Anchored(pattern));
        if (text.Allowed.Count > 0)
            yield return Enum(text.Allowed.Select(static value => (Node)ValueNode.Of(value)), text.IsNullable);
        if (text.Denied.Count > 0)
            yield return ValueNode.Entry("not", Map(ValueNode.Entry("enum", ValueNode.Of(text.Denied))));
    }

    private static IEnumerable<MappingEntry> IntegerBounds(IntegerSchema integer)
    {
        yield return Number("minimum", integer.Minimum);
        yield return Number("maximum", integer.Maximum);
        if (integer.Allowed.Count > 0)
            yield return Enum(integer.Allowed.Select(static value => (Node)ValueNode.Of(value)), integer.IsNullable);
        if (integer.Denied.Count > 0)
            yield return ValueNode.Entry("not", Map(Enum(integer.Denied.Select(static value => (Node)ValueNode.Of(value)), false)));
    }

    private static IEnumerable<MappingEntry> NumberBounds(NumberSchema number)
    {
        if (number.Minimum is { } minimum)
            yield return Number(number.IsMinimumExclusive ? "exclusiveMinimum" : "minimum", minimum);
        if (number.Maximum is { } maximum)
            yield return Number(number.IsMaximumExclusive ? "exclusiveMaximum" : "maximum", maximum);
    }

    private static IEnumerable<MappingEntry> MapBounds(MapSchema map)
    {
        foreach (var bound in Count("minProperties", "maxProperties", map.MinCount, map.MaxCount))
            yield return bound;
        var names = new List<MappingEntry>();
        if (map.KeyPattern is { } pattern)
            names.Add(Text("pattern", ValuePattern.Anchored(pattern)));
        if (map.ExceptKeys.Count > 0)
            names.Add(ValueNode.Entry("not", Map(ValueNode.Entry("enum", ValueNode.Of(map.ExceptKeys)))));
        if (names.Count > 0)
            yield return ValueNode.Entry("propertyNames", new MappingNode(default, names));
        yield return ValueNode.Entry("additionalProperties", Of(map.Values));
    }

    private static IEnumerable<MappingEntry> Count(string minimumKey, string maximumKey, int minimum, int? maximum)
    {
        if (minimum > 0)
            yield return Number(minimumKey, minimum);
        if (maximum is { } largest)
            yield return Number(maximumKey, largest);
    }

    private static MappingEntry Type(ValueSchema schema, string type) => Types([type], schema.IsNullable);

    private static MappingEntry Types(IReadOnlyList<string> types, bool isNullable) =>
        types.Count == 1 && !isNullable ? Text("type", types[0]) : ValueNode.Entry("type", ValueNode.Of(isNullable ? types.Append("null") : types));

    private static MappingEntry Enum(IEnumerable<Node> values, bool isNullable) =>
        ValueNode.Entry("enum", new SequenceNode(default, [.. isNullable ? values.Append(ValueNode.Null) : values]));

    private static MappingEntry Text(string key, string value) => ValueNode.Entry(key, ValueNode.Of(value));

    private static MappingEntry Number(string key, decimal value) => ValueNode.Entry(key, ValueNode.Of(value));

    private static MappingNode Map(params MappingEntry[] entries) => new(default, entries);

    private static MappingNode Map(MappingEntry first, IEnumerable<MappingEntry> others) => new(default, [first, .. others]);
}
