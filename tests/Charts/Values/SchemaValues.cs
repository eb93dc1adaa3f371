using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace Plimsoll.Values;

/// <summary>
/// Makes values that a JSON schema admits, of nothing but that schema and the chart's <c>values.yaml</c>: what our own code knows of
/// the values is not asked.
/// </summary>
internal sealed class SchemaValues
{
    private const int MostTries = 100;

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "$schema", "$id", "$comment", "title", "description", "default", "examples", "deprecated", "definitions", "$defs", "$ref",
        "type", "enum", "const", "not", "anyOf", "oneOf", "allOf",
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "pattern",
        "items", "minItems", "maxItems", "uniqueItems", "properties", "required", "additionalProperties", "propertyNames", "minProperties", "maxProperties",
    };

    private readonly JsonObject _root;
    private readonly CodeLiterals _literals;

    private SchemaValues(JsonObject root, CodeLiterals literals) => (_root, _literals) = (root, literals);

    /// <summary>What a user may write into a value file: any part of the whole, since the chart's defaults are merged with it.</summary>
    /// <param name="schema">The chart's <c>values.schema.json</c>.</param>
    /// <param name="defaults">The chart's <c>values.yaml</c>.</param>
    /// <param name="literals">Texts and numbers worth trying wherever they are admissible.</param>
    /// <exception cref="NotSupportedException">The schema says something that is not understood here.</exception>
    public static Gen<JsonObject> Of(JsonObject schema, JsonObject defaults, CodeLiterals literals) => new SchemaValues(schema, literals).Value(schema, defaults).Select(static value => value!.AsObject());

    /// <summary>A value as a whole, as it is within lists, where Helm has no defaults.</summary>
    public static Gen<JsonNode?> Whole(JsonObject root, JsonObject schema) => new SchemaValues(root, CodeLiterals.None).Value(schema, current: null);

    /// <summary>Follows a reference; what stands beside it holds as well.</summary>
    public static JsonObject Resolve(JsonObject root, JsonObject schema)
    {
        while (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            JsonNode target = root;
            foreach (var step in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
                target = target[step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)] ?? throw new NotSupportedException($"{reference} leads nowhere");
            schema = Merge(schema, target.AsObject(), "$ref");
        }

        foreach (var part in schema["allOf"]?.AsArray() ?? [])
            schema = Merge(schema, part!.AsObject(), "allOf");
        return schema;
    }

    /// <summary>The alternatives of a schema; itself where it has none.</summary>
    public static IReadOnlyList<JsonObject> Alternatives(JsonObject schema)
    {
        var keyword = schema.ContainsKey("anyOf") ? "anyOf" : "oneOf";
        return schema[keyword] is JsonArray branches ? [.. branches.Select(branch => Merge(schema, branch!.AsObject(), keyword))] : [schema];
    }

    public static IReadOnlyList<string> Types(JsonObject schema) => schema["type"] switch
    {
        JsonArray types => [.. types.Select(static type => type!.GetValue<string>())],
        JsonValue type => [type.GetValue<string>()],
        _ => [],
    };

    private static JsonObject Merge(JsonObject schema, JsonObject part, string without)
    {
        var merged = schema.DeepClone().AsObject();
        merged.Remove(without);
        foreach (var (keyword, value) in part)
        {
            if (merged.TryGetPropertyValue(keyword, out var other) && keyword is not ("description" or "title" or "type") && !JsonNode.DeepEquals(value, other))
                throw new NotSupportedException($"{keyword} is said twice");
            merged[keyword] = value?.DeepClone();
        }

        return merged;
    }

    private Gen<JsonNode?> Value(JsonObject given, JsonNode? current)
    {
        var schema = Resolve(_root, given);
        if (schema.Select(static keyword => keyword.Key).FirstOrDefault(static keyword => !Known.Contains(keyword)) is { } unknown)
            throw new NotSupportedException($"the schema says {unknown}");
        if (Alternatives(schema) is { Count: > 1 } alternatives)
            return Gen.OneOf([.. alternatives.Select(alternative => (IGen<JsonNode?>)Value(alternative, current))]);
        if (schema["enum"] is JsonArray members)
            return Gen.OneOf([.. members.Select(static member => member?.ToJsonString() ?? "null")]).Select(static text => JsonNode.Parse(text));
        if (schema.TryGetPropertyValue("const", out var constant))
            return Gen.Const(() => constant?.DeepClone());

        var types = Types(schema);
        var values = types.Where(static type => type != "null").Select(type => OfType(type, schema, current)).ToList();
        if (types.Count == 0)
            return schema.ContainsKey("properties") || schema.ContainsKey("additionalProperties") ? OfType("object", schema, current) : Anything;
        var some = values.Count switch
        {
            0 => Gen.Const(static () => (JsonNode?)null),
            1 => values[0],
            _ => Gen.OneOf([.. values.Cast<IGen<JsonNode?>>()]),
        };
        return types.Contains("null") && values.Count > 0 ? Gen.Frequency((4, (IGen<JsonNode?>)some), (1, Gen.Const(static () => (JsonNode?)null))) : some;
    }

    private Gen<JsonNode?> OfType(string type, JsonObject schema, JsonNode? current) => type switch
    {
        "boolean" => Gen.Bool.Select(static flag => (JsonNode?)JsonValue.Create(flag)),
        "integer" => AwkwardNumbers.IntegersBetween(
            Max(Number(schema, "minimum"), Number(schema, "exclusiveMinimum") + 1),
            Min(Number(schema, "maximum"), Number(schema, "exclusiveMaximum") - 1),
            _literals.Numbers).Select(static number => (JsonNode?)number),
        "number" => AwkwardNumbers.Between(
            Max(Number(schema, "minimum"), Number(schema, "exclusiveMinimum")),
            Min(Number(schema, "maximum"), Number(schema, "exclusiveMaximum")),
            schema.ContainsKey("exclusiveMinimum"),
            schema.ContainsKey("exclusiveMaximum")).Select(static number => (JsonNode?)number),
        "string" => Texts(schema, AwkwardTexts.All, _literals.Texts).Select(static text => (JsonNode?)JsonValue.Create(text)),
        "array" => new ArrayValues(
            schema["items"] is JsonObject items ? Value(items, current: null) : Anything,
            (int)(Number(schema, "minItems") ?? 0),
            (int)(Number(schema, "maxItems") ?? int.MaxValue),
            schema["uniqueItems"]?.GetValue<bool>() == true),
        "object" => Mapping(schema, current as JsonObject),
        _ => throw new NotSupportedException($"the type {type} is unknown"),
    };

    private ObjectValues Mapping(JsonObject schema, JsonObject? current)
    {
        var properties = schema["properties"]?.AsObject() ?? [];
        var required = (schema["required"]?.AsArray() ?? []).Select(static name => name!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        var others = schema["additionalProperties"] switch
        {
            JsonObject additional => additional,
            JsonValue { } flag when !flag.GetValue<bool>() => null,
            _ when properties.Count > 0 => null,
            _ => [],
        };
        var names = schema["propertyNames"] is JsonObject name ? Resolve(_root, name) : [];
        return new ObjectValues(
            [.. properties.Select(property => new ObjectProperty(property.Key, Value(property.Value!.AsObject(), current?[property.Key]), required.Contains(property.Key), current?[property.Key] is not null))],
            others is null ? null : new ObjectEntries(
                Texts(names, AwkwardTexts.Keys, _literals.Keys),
                Value(others, current: null),
                [.. (current ?? []).Where(entry => !properties.ContainsKey(entry.Key)).Select(entry => new ObjectProperty(entry.Key, Value(others, entry.Value), IsRequired: schema.ContainsKey("minProperties"), IsThere: true))]),
            isPart: current is not null,
            (int)(Number(schema, "minProperties") ?? 0),
            (int)(Number(schema, "maxProperties") ?? int.MaxValue));
    }

    private static Gen<string> Texts(JsonObject schema, Gen<string> texts, IReadOnlyList<string> literals)
    {
        var pattern = schema["pattern"]?.GetValue<string>();
        var (shortest, longest) = ((int)(Number(schema, "minLength") ?? 0), (int)(Number(schema, "maxLength") ?? int.MaxValue));
        var excluded = ((schema["not"]?["enum"] ?? schema["not"]?["const"]) switch
        {
            JsonArray members => members.Select(static member => member!.GetValue<string>()),
            JsonValue member => [member.GetValue<string>()],
            _ when schema.ContainsKey("not") => throw new NotSupportedException("not"),
            _ => [],
        }).ToHashSet(StringComparer.Ordinal);
        if (schema["enum"] is JsonArray named)
            return Gen.OneOf([.. named.Select(static member => member!.GetValue<string>()).Except(excluded)]);
        if (pattern is null)
            return Checked(Mixed(texts, [], [.. literals]).Select(text => Fit(text, shortest, longest)), text => !excluded.Contains(text));

        var regex = SchemaPattern.Of(pattern);
        bool IsAdmissible(string text) => regex.IsMatch(text) && !excluded.Contains(text) && text.EnumerateRunes().Count() is var length && length >= shortest && length <= longest;
        return Mixed(Checked(new PatternTexts(pattern), IsAdmissible), [.. AwkwardTexts.Whole.Where(IsAdmissible)], [.. literals.Where(IsAdmissible)]);
    }

    private static Gen<string> Mixed(Gen<string> texts, string[] known, string[] literals)
    {
        var choices = new List<(int, IGen<string>)> { (6, texts) };
        if (known.Length > 0)
            choices.Add((3, Gen.OneOf(known)));
        if (literals.Length > 0)
            choices.Add((2, Gen.OneOf(literals)));
        return Gen.Frequency([.. choices]);
    }

    private static string Fit(string text, int shortest, int longest)
    {
        var runes = text.EnumerateRunes().ToList();
        if (runes.Count > longest)
            return string.Concat(runes.Take(longest));
        return runes.Count < shortest ? text + new string('x', shortest - runes.Count) : text;
    }

    private static Gen<string> Checked(Gen<string> texts, Func<string, bool> isAdmissible) => new CheckedTexts(texts, isAdmissible, MostTries);

    private static Gen<JsonNode?> Anything { get; } = Gen.OneOf<JsonNode?>(
        Gen.Bool.Select(static flag => (JsonNode?)JsonValue.Create(flag)),
        AwkwardNumbers.IntegersBetween(null, null, []).Select(static number => (JsonNode?)number),
        AwkwardTexts.All.Select(static text => (JsonNode?)JsonValue.Create(text)));

    private static decimal? Number(JsonObject schema, string keyword) => schema[keyword] is JsonValue value && value.GetValueKind() == JsonValueKind.Number
        ? decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)
        : null;

    private static decimal? Max(decimal? left, decimal? right) => left is null ? right : right is null ? left : Math.Max(left.Value, right.Value);

    private static decimal? Min(decimal? left, decimal? right) => left is null ? right : right is null ? left : Math.Min(left.Value, right.Value);
}
