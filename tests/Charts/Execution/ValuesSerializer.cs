using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Plimsoll.Execution;

/// <summary>Records of values as the JSON that a chart's user sees, and back.</summary>
internal static class ValuesSerializer
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepWhatIsGiven } },
    };

    /// <summary>What every chart admits, although its record may not have it.</summary>
    private static readonly string[] Reserved = ["global", "enabled"];

    public static JsonObject Write(object values) => JsonSerializer.SerializeToNode(values, Options)!.AsObject();

    /// <summary>
    /// Reads merged values. What is absent outside of lists and dictionaries is null, for it was there and has been taken away; within
    /// them, where Helm fills in nothing, it is what the record says.
    /// </summary>
    /// <param name="type">The record.</param>
    /// <param name="merged">Defaults, with what the user gives.</param>
    /// <param name="dependencies">The keys of other charts' values, of which the record may know or not.</param>
    /// <exception cref="JsonException">The values do not fit the record: it has no such property, the type is another, or null is not allowed.</exception>
    public static object Read(Type type, JsonObject merged, IReadOnlyList<string> dependencies)
    {
        var values = merged.DeepClone().AsObject();
        var properties = Options.GetTypeInfo(type).Properties;
        foreach (var key in Reserved.Concat(dependencies).Where(key => !properties.Any(property => property.Name == key)))
            values.Remove(key);
        foreach (var key in dependencies)
        {
            if (values[key] is not JsonObject section || Options.GetTypeInfo(properties.First(property => property.Name == key).PropertyType) is not { Kind: JsonTypeInfoKind.Object } record)
                continue;
            foreach (var reserved in Reserved.Where(reserved => !record.Properties.Any(property => property.Name == reserved)))
                section.Remove(reserved);
        }

        return JsonSerializer.Deserialize(Prepare(values, type, isWithinItems: false), type, Options)!;
    }

    /// <summary>Only what can be given is a value: computed properties are not. Of a model, only what is set.</summary>
    private static void KeepWhatIsGiven(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        foreach (var property in type.Properties.Where(static property => property.Set is null).ToList())
            type.Properties.Remove(property);
        if (!IsModel(type.Type))
            return;
        foreach (var property in type.Properties)
            property.ShouldSerialize = static (_, value) => value is not null;
    }

    private static JsonNode? Prepare(JsonNode? node, Type type, bool isWithinItems)
    {
        switch (node, Options.GetTypeInfo(type))
        {
            case (JsonObject mapping, { Kind: JsonTypeInfoKind.Object } info) when !IsModel(type):
                foreach (var property in info.Properties)
                {
                    if (mapping.TryGetPropertyValue(property.Name, out var value) && value is not null)
                        mapping[property.Name] = Prepare(Detach(mapping, property.Name), property.PropertyType, isWithinItems);
                    else if (isWithinItems)
                        mapping.Remove(property.Name);
                    else
                        mapping[property.Name] = null;
                }

                return mapping;
            case (JsonObject mapping, { Kind: JsonTypeInfoKind.Dictionary, ElementType: { } element }):
                foreach (var key in mapping.Select(static entry => entry.Key).ToList())
                    mapping[key] = Prepare(Detach(mapping, key), element, isWithinItems: true);
                return mapping;
            case (JsonArray sequence, { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element }):
                for (var i = 0; i < sequence.Count; i++)
                {
                    var item = sequence[i];
                    sequence[i] = null;
                    sequence[i] = Prepare(item, element, isWithinItems: true);
                }

                return sequence;
            default:
                return WithIntegers(node);
        }
    }

    private static JsonNode? Detach(JsonObject mapping, string key)
    {
        var value = mapping[key];
        mapping[key] = null;
        return value;
    }

    /// <summary><c>2.0</c> and <c>1e6</c> are integers to JSON Schema and to Helm.</summary>
    private static JsonNode? WithIntegers(JsonNode? node) => node switch
    {
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => Number(value),
        JsonObject mapping => new JsonObject(mapping.Select(static entry => KeyValuePair.Create(entry.Key, WithIntegers(entry.Value?.DeepClone())))),
        JsonArray sequence => new JsonArray([.. sequence.Select(static item => WithIntegers(item?.DeepClone()))]),
        _ => node,
    };

    private static JsonValue Number(JsonValue value)
    {
        var number = JsonNode.Parse(value.ToJsonString())!.GetValue<double>();
        return Math.Abs(number) <= 1L << 53 && double.IsInteger(number) ? JsonValue.Create((long)number) : value;
    }

    private static bool IsModel(Type type) => type.Namespace == "k8s.Models" || typeof(k8s.IKubernetesObject).IsAssignableFrom(type);
}
