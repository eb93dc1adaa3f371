using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;

namespace Plimsoll.Values;

/// <summary>Breaks every sentence of a schema in turn: types, bounds, patterns, members, what is required and what is unknown.</summary>
internal sealed class SchemaViolations
{
    private static readonly (string Type, string Json)[] Samples = [("string", "\"text\""), ("number", "1.5"), ("integer", "7"), ("boolean", "true"), ("array", "[\"item\"]"), ("object", "{\"key\": 1}")];

    private readonly JsonObject _root;
    private readonly PCG _pcg;

    private SchemaViolations(JsonObject root, PCG pcg) => (_root, _pcg) = (root, pcg);

    /// <param name="schema">The chart's <c>values.schema.json</c>.</param>
    /// <param name="defaults">The chart's <c>values.yaml</c>.</param>
    /// <param name="seed">Decides what stands beside the violations, where something must.</param>
    public static IEnumerable<Violation> Of(JsonObject schema, JsonObject defaults, int seed) =>
        new SchemaViolations(schema, new PCG(1, (ulong)seed)).Of(schema, defaults, "").Where(static violation => violation.Values is JsonObject);

    private IEnumerable<Violation> Of(JsonObject given, JsonNode? current, string path)
    {
        var schema = SchemaValues.Resolve(_root, given);
        var alternatives = SchemaValues.Alternatives(schema);
        var types = alternatives.SelectMany(SchemaValues.Types).ToHashSet(StringComparer.Ordinal);
        if (types.Count == 0)
            return [];
        var wrong = Samples.Where(sample => !types.Contains(sample.Type) && !(sample.Type == "integer" && types.Contains("number")))
            .Select(sample => new Violation($"{path} is of type {sample.Type}", JsonNode.Parse(sample.Json)));
        return alternatives.Count > 1 ? wrong : wrong.Concat(Members(schema, path)).Concat(types.SelectMany(type => type switch
        {
            "integer" or "number" => Bounds(schema, path),
            "string" => Texts(schema, path),
            "array" => Items(schema, path),
            "object" => Mapping(schema, current as JsonObject, path),
            _ => [],
        }));
    }

    private static IEnumerable<Violation> Members(JsonObject schema, string path)
    {
        if (schema["enum"] is not JsonArray members)
            yield break;
        yield return new Violation($"{path} is no member", "no such member");
        if (members[0] is JsonValue first && first.TryGetValue<string>(out var text) && text != text.ToUpperInvariant())
            yield return new Violation($"{path} is spelt in another way", text.ToUpperInvariant());
    }

    private static IEnumerable<Violation> Bounds(JsonObject schema, string path)
    {
        foreach (var (keyword, step) in new[] { ("minimum", -1m), ("maximum", 1m), ("exclusiveMinimum", 0m), ("exclusiveMaximum", 0m) })
        {
            if (schema[keyword] is JsonValue bound && decimal.TryParse(bound.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                yield return new Violation($"{path} is beyond {keyword}", JsonNode.Parse((number + step).ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static IEnumerable<Violation> Texts(JsonObject schema, string path)
    {
        if (schema["pattern"]?.GetValue<string>() is { } pattern)
        {
            var regex = SchemaPattern.Of(pattern);
            // With the null, empty and odd texts among them that people give.
            foreach (var text in AwkwardTexts.Whole.Where(text => !regex.IsMatch(text)).Take(3).Append("a\n").Where(text => !regex.IsMatch(text)))
                yield return new Violation($"{path} does not match", text);
        }
        else if (schema["maxLength"]?.GetValue<int>() is { } longest)
        {
            yield return new Violation($"{path} is too long", new string('x', longest + 1));
        }

        if (schema["minLength"]?.GetValue<int>() is > 0 and var shortest)
            yield return new Violation($"{path} is too short", new string('x', shortest - 1));
        foreach (var member in Excluded(schema))
            yield return new Violation($"{path} is excluded", member);
    }

    private IEnumerable<Violation> Items(JsonObject schema, string path)
    {
        if (schema["items"] is not JsonObject items)
            yield break;
        var fewest = schema["minItems"]?.GetValue<int>() ?? 0;
        if (fewest > 0)
            yield return new Violation($"{path} has too few items", Array(items, fewest - 1));
        if (schema["maxItems"]?.GetValue<int>() is { } most)
            yield return new Violation($"{path} has too many items", Array(items, most + 1));
        foreach (var violation in Of(items, current: null, $"{path}[0]"))
        {
            var array = Array(items, Math.Max(0, fewest - 1));
            array.Insert(0, violation.Values);
            yield return violation with { Values = array };
        }

        if (!SchemaValues.Types(SchemaValues.Resolve(_root, items)).Contains("null"))
            yield return new Violation($"{path} has a null", new JsonArray([null, .. Array(items, Math.Max(0, fewest - 1)).Select(static item => item?.DeepClone())]));
    }

    private IEnumerable<Violation> Mapping(JsonObject schema, JsonObject? current, string path)
    {
        var properties = schema["properties"]?.AsObject() ?? [];
        foreach (var required in schema["required"]?.AsArray() ?? [])
        {
            var name = required!.GetValue<string>();
            yield return new Violation($"{path}.{name} is taken away", With(schema, current, name, null));
            if (current is null && Whole(schema) is JsonObject whole && whole.Remove(name))
                yield return new Violation($"{path}.{name} is absent", whole);
        }

        foreach (var (name, property) in properties)
        {
            foreach (var violation in Of(property!.AsObject(), current?[name], $"{path}.{name}"))
                yield return violation with { Values = With(schema, current, name, violation.Values) };
        }

        switch (schema["additionalProperties"])
        {
            case JsonObject entries:
                var keys = schema["propertyNames"] is JsonObject names ? SchemaValues.Resolve(_root, names) : [];
                var key = Key(schema);
                foreach (var violation in Of(entries, current: null, $"{path}.{key}"))
                    yield return violation with { Values = With(schema, current, key, violation.Values) };
                foreach (var violation in Texts(keys, $"the key of {path}"))
                    yield return violation with { Values = With(schema, current, violation.Values!.GetValue<string>(), Whole(entries)) };
                break;
            case JsonValue flag when !flag.GetValue<bool>():
                yield return new Violation($"{path} has an unknown property", With(schema, current, "noSuchProperty", 1));
                break;
            default:
                break;
        }
    }

    private JsonObject With(JsonObject schema, JsonObject? current, string name, JsonNode? value)
    {
        var mapping = current is null ? Whole(schema)!.AsObject() : [];
        mapping[name] = value;
        return mapping;
    }

    private string Key(JsonObject schema) => SchemaValues.Whole(_root, new JsonObject
    {
        ["type"] = "object",
        ["minProperties"] = 1,
        ["additionalProperties"] = new JsonObject { ["type"] = "boolean" },
        ["propertyNames"] = schema["propertyNames"]?.DeepClone() ?? new JsonObject { ["pattern"] = "^[a-z]+$" },
    }).Generate(_pcg, null, out _)!.AsObject().First().Key;

    private JsonArray Array(JsonObject items, int count) => [.. Enumerable.Range(0, count).Select(_ => Whole(items))];

    private JsonNode? Whole(JsonObject schema) => SchemaValues.Whole(_root, schema).Where(static value => value is not null).Generate(_pcg, null, out _);

    private static IEnumerable<string> Excluded(JsonObject schema) => (schema["not"]?["enum"]?.AsArray() ?? []).Select(static member => member!.GetValue<string>());
}
