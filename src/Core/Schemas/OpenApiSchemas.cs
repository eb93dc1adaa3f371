using System.Globalization;
using Plimsoll.Model;

namespace Plimsoll.Schemas;

/// <summary>Reads the structural schemas of CustomResourceDefinitions. What is not known of them, or not understood, is not demanded.</summary>
internal sealed class OpenApiSchemas(bool keepsUnknownFields)
{
    private static readonly string[] Implicit = ["apiVersion", "kind"];

    /// <summary>The schema of a whole object: <c>apiVersion</c>, <c>kind</c> and <c>metadata</c> are always what they are everywhere.</summary>
    public Schema ReadRoot(Field schema) => Schema.Object(() => Embedded(schema), keepsUnknownFields: KeepsUnknown(schema), constraints: Constraints(schema));

    private Schema Read(Field schema)
    {
        if (schema.Mapping is null || schema.IsOpen)
            return Schema.Any;
        if (schema["x-kubernetes-int-or-string"].Boolean == true)
            return Schema.Scalar(SchemaType.IntOrString) is var either && Constraints(schema) is { } of ? either.With(of) : either;
        if (schema["x-kubernetes-embedded-resource"].Boolean == true)
            return ReadRoot(schema);
        var constraints = Constraints(schema);
        switch (schema["type"].Text)
        {
            case "object" when schema["additionalProperties"].Mapping is not null && schema["properties"].IsAbsent:
                return Schema.Map(() => Read(schema["additionalProperties"]), constraints);
            case "object" when schema["properties"].IsAbsent && schema["additionalProperties"].Boolean == true:
                return Schema.Map(static () => Schema.Any, constraints);
            case "object":
                return Schema.Object(() => Properties(schema), keepsUnknownFields: KeepsUnknown(schema) || schema["additionalProperties"].IsPresent, constraints: constraints);
            case "array":
                return Schema.Array(() => Read(schema["items"]), constraints);
            case "string":
                return Schema.Scalar(
                    schema["format"].Text switch { "date-time" => SchemaType.Time, "byte" => SchemaType.Bytes, _ => SchemaType.String },
                    Values(schema)).With(constraints);
            case "integer":
                return Schema.Scalar(schema["format"].Text == "int32" ? SchemaType.Int32 : SchemaType.Int64).With(constraints);
            case "number":
                return Schema.Scalar(SchemaType.Number).With(constraints);
            case "boolean":
                return Schema.Scalar(SchemaType.Boolean).With(constraints);
            default:
                return constraints is null ? Schema.Any : Schema.Any.With(constraints);
        }
    }

    private bool KeepsUnknown(Field schema) => keepsUnknownFields || schema["x-kubernetes-preserve-unknown-fields"].Boolean == true || schema["x-kubernetes-preserve-unknown-fields"].IsUnknown || schema["properties"].IsOpen;

    private Dictionary<string, SchemaProperty> Embedded(Field schema)
    {
        var properties = Properties(schema);
        foreach (var key in Implicit)
            properties[key] = new SchemaProperty(key, Schema.Scalar(SchemaType.String), true);
        properties["metadata"] = new SchemaProperty("metadata", BuiltInSchemas.Type("MetaV1ObjectMeta"), false);
        return properties;
    }

    private Dictionary<string, SchemaProperty> Properties(Field schema)
    {
        var required = new HashSet<string>(schema["required"].Items.Select(static item => item.Text ?? ""), StringComparer.Ordinal);
        var properties = new Dictionary<string, SchemaProperty>(StringComparer.Ordinal);
        foreach (var entry in schema["properties"].Entries)
        {
            // The API server fills in defaults before it validates.
            var isRequired = required.Remove(entry.Key!) && entry["default"].IsAbsent;
            properties[entry.Key!] = new SchemaProperty(entry.Key!, Read(entry), isRequired);
        }

        foreach (var key in required.Where(static key => key.Length > 0))
            properties[key] = new SchemaProperty(key, Schema.Any, true);
        return properties;
    }

    private static IReadOnlyList<string>? Values(Field schema) => schema["enum"].Items.ToList() is { Count: > 0 } values && values.All(static value => value.Text is not null)
        ? [.. values.Select(static value => value.Text!)]
        : null;

    private static SchemaConstraints? Constraints(Field schema)
    {
        if (schema.Mapping is not { Entries.Count: > 0 })
            return null;
        var constraints = new SchemaConstraints
        {
            Minimum = Number(schema["minimum"]),
            ExcludesMinimum = schema["exclusiveMinimum"].Boolean == true,
            Maximum = Number(schema["maximum"]),
            ExcludesMaximum = schema["exclusiveMaximum"].Boolean == true,
            MultipleOf = Number(schema["multipleOf"]) is { } factor and not 0 ? factor : null,
            MinLength = schema["minLength"].Integer,
            MaxLength = schema["maxLength"].Integer,
            Pattern = schema["pattern"].Text is { } pattern ? SchemaPattern.Create(pattern) : null,
            MinItems = schema["minItems"].Integer,
            MaxItems = schema["maxItems"].Integer,
            UniqueItems = schema["uniqueItems"].Boolean == true || schema["x-kubernetes-list-type"].Text == "set",
            MinProperties = schema["minProperties"].Integer,
            MaxProperties = schema["maxProperties"].Integer,
            Values = schema["enum"].IsPresent && Values(schema) is null ? [.. schema["enum"].Items.Select(static item => item.Node!)] : Nothing.Values,
            AllOf = Alternatives(schema["allOf"]),
            // int-or-string is written as an alternative of types, which is no more than the extension beside it says.
            AnyOf = schema["x-kubernetes-int-or-string"].Boolean == true ? [] : Alternatives(schema["anyOf"]),
            OneOf = Alternatives(schema["oneOf"]),
            Not = schema["not"].Mapping is null ? null : Alternative(schema["not"]),
        };
        return constraints.Equals(Nothing) ? null : constraints;
    }

    private static readonly SchemaConstraints Nothing = new();

    private static IReadOnlyList<SchemaConstraints> Alternatives(Field list) => list.IsAbsent ? Nothing.AllOf : [.. list.Items.Select(Alternative)];

    /// <summary>An alternative says nothing of types; texts that it allows stand among its values.</summary>
    private static SchemaConstraints Alternative(Field schema)
    {
        var own = Constraints(schema) ?? Nothing;
        return own with
        {
            Values = [.. schema["enum"].Items.Select(static item => item.Node!)],
            Required = [.. schema["required"].Items.Select(static item => item.Text).OfType<string>()],
            Properties = schema["properties"].Mapping is null ? null : schema["properties"].Entries.ToDictionary(static entry => entry.Key!, Alternative, StringComparer.Ordinal),
            Items = schema["items"].Mapping is null ? null : Alternative(schema["items"]),
        };
    }

    private static decimal? Number(Field field) => field.Node is ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float } scalar
        && decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
