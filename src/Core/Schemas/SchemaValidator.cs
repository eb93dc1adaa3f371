using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Schemas;

/// <summary>
/// Compares an object with its schema, as the API server's decoder does: nulls are left out, an empty text is as good as none where a
/// field may be left out, and what is unknown is not judged.
/// </summary>
internal sealed class SchemaValidator
{
    private readonly List<SchemaProblem> _problems = [];

    private SchemaValidator()
    {
    }

    public static IReadOnlyList<SchemaProblem> Validate(Field root, Schema schema)
    {
        var validator = new SchemaValidator();
        validator.Check(root, schema, isRequired: true);
        return validator._problems;
    }

    private void Check(Field field, Schema schema, bool isRequired)
    {
        // Of a null in a list Kubernetes makes whatever its type has for nothing.
        if (field.IsUnknown || field.IsAbsent || field.Node is ScalarNode { IsNull: true })
            return;
        var before = _problems.Count;
        switch (schema.Type)
        {
            case SchemaType.Object:
                CheckObject(field, schema);
                break;
            case SchemaType.Map when field.Mapping is not null:
                // Keys of a set of labels or a ConfigMap are its own; values are all alike.
                foreach (var entry in field.Entries)
                    Check(entry, schema.Element, isRequired: false);
                break;
            case SchemaType.Array when field.Node is SequenceNode:
                foreach (var item in field.Items)
                    CheckItem(item, schema.Element);
                break;
            case SchemaType.Any:
                break;
            case SchemaType.Map or SchemaType.Array:
                _problems.Add(new SchemaProblem(SchemaProblemKind.WrongType, field, schema));
                break;
            default:
                CheckScalar(field, schema, isRequired);
                break;
        }

        if (schema.Constraints is { } constraints && _problems.Count == before && ConstraintCheck.FirstViolation(field, constraints) is { } violation)
            _problems.Add(new SchemaProblem(violation.IsSet ? SchemaProblemKind.ValueOutsideSet : SchemaProblemKind.ValueOutOfBounds, violation.Field, schema, violation.Demand));
    }

    private void CheckItem(Field item, Schema schema)
    {
        // A field that is empty gets its default; an item does not.
        if (schema.Values is { } values && !values.Contains("") && item.Node is ScalarNode { Kind: ScalarKind.Null or ScalarKind.String, Text: "" or "null" } scalar && (scalar.IsNull || scalar.Text.Length == 0))
            _problems.Add(new SchemaProblem(SchemaProblemKind.ValueOutsideSet, item, schema));
        else if (schema.Type == SchemaType.Object && item.Node is ScalarNode { IsNull: true })
            CheckNothing(item, schema);
        else
            Check(item, schema, isRequired: false);
    }

    /// <summary>Of a null in a list Kubernetes makes an object in which nothing is said.</summary>
    private void CheckNothing(Field item, Schema schema)
    {
        foreach (var property in schema.Properties.Values)
        {
            if (property.IsRequired)
                _problems.Add(new SchemaProblem(SchemaProblemKind.MissingField, item[property.Name], property.Schema));
        }
    }

    private void CheckObject(Field field, Schema schema)
    {
        if (field.Mapping is not { } mapping)
        {
            _problems.Add(new SchemaProblem(SchemaProblemKind.WrongType, field, schema));
            return;
        }

        var properties = schema.Properties;
        foreach (var entry in mapping.Entries)
        {
            var child = field[entry.Key];
            if (properties.TryGetValue(entry.Key, out var property))
            {
                var before = _problems.Count;
                Check(child, property.Schema, property.IsRequired);
                if (_problems.Count == before + 1 && ReferenceEquals(_problems[before].Field, child))
                    _problems[before] = _problems[before] with { Owner = schema.Name };
            }
            // Kubernetes refuses an unknown field even when its value is null.
            else if (!schema.KeepsUnknownFields && entry.Key != "<<" && !Placeholder.IsIn(entry.Key))
                _problems.Add(new SchemaProblem(SchemaProblemKind.UnknownField, child, schema));
        }

        if (mapping.Rest is not null)
            return;
        foreach (var property in properties.Values)
        {
            if (property.IsRequired && field[property.Name] is { IsAbsent: true } missing)
                _problems.Add(new SchemaProblem(SchemaProblemKind.MissingField, missing, property.Schema) { Owner = schema.Name });
        }
    }

    private void CheckScalar(Field field, Schema schema, bool isRequired)
    {
        if (field.Node is not ScalarNode scalar || !IsOf(scalar, schema.Type))
        {
            _problems.Add(new SchemaProblem(SchemaProblemKind.WrongType, field, schema));
            return;
        }

        if (scalar is { Kind: ScalarKind.String, Text: "" } && schema.Type == SchemaType.String)
        {
            if (isRequired && schema.Constraints is null)
                _problems.Add(new SchemaProblem(SchemaProblemKind.MissingField, field, schema));
            return;
        }

        if (schema.Values is { } values && !values.Contains(scalar.Text))
            _problems.Add(new SchemaProblem(SchemaProblemKind.ValueOutsideSet, field, schema));
    }

    private static bool IsOf(ScalarNode scalar, SchemaType type) => type switch
    {
        SchemaType.String => scalar.Kind == ScalarKind.String,
        SchemaType.Boolean => scalar.Kind == ScalarKind.Boolean,
        SchemaType.Int32 => scalar.Kind == ScalarKind.Integer && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        SchemaType.Int64 => scalar.Kind == ScalarKind.Integer && long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        SchemaType.Number => scalar.Kind is ScalarKind.Integer or ScalarKind.Float,
        SchemaType.IntOrString => scalar.Kind == ScalarKind.String || IsOf(scalar, SchemaType.Int32),
        SchemaType.Quantity => scalar.Kind is ScalarKind.Integer or ScalarKind.Float || (scalar.Kind == ScalarKind.String && Quantity.TryParse(scalar.Text, out _)),
        SchemaType.Time => scalar.Kind == ScalarKind.String && (scalar.Text.Length == 0 || Rfc3339.IsTime(scalar.Text)),
        SchemaType.Bytes => scalar.Kind == ScalarKind.String && Base64.IsValid(scalar.Text),
        _ => true,
    };
}
