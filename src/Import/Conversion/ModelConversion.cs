using System.Globalization;
using Plimsoll.Import.Code;
using Plimsoll.Import.Models;
using Plimsoll.Model;

namespace Plimsoll.Import.Conversion;

/// <summary>
/// Turns nodes into expressions that make models. A model holds what it has a property for, of the property's type; what it
/// cannot hold so that it is written as it was read is a misfit.
/// </summary>
internal sealed class ModelConversion(ModelCatalog catalog, Comments comments)
{
    private const string Schema = "V1JSONSchemaProps";

    /// <summary>What the last conversion that gave nothing stumbled over.</summary>
    public Misfit? Misfit { get; private set; }

    /// <returns>Null for what the type cannot hold.</returns>
    public CodeExpression? Convert(Node node, ModelType type, string path, string? key = null)
    {
        switch (type.Kind)
        {
            case ModelTypeKind.Class:
                return node is MappingNode mapping ? Object(mapping, catalog[type.ClassName!], path, "new()") : Fail(node, path, $"a {type.ClassName} cannot hold {Describe(node)}");
            case ModelTypeKind.List:
                return node is SequenceNode sequence ? List(sequence, type.Element!, path) : Fail(node, path, $"a list cannot hold {Describe(node)}");
            case ModelTypeKind.Map:
                return node is MappingNode map ? Map(map, type.Element!, path, key) : Fail(node, path, $"a dictionary cannot hold {Describe(node)}");
            case ModelTypeKind.Any:
                return FreeConversion.Convert(node, comments) ?? Fail(node, path, "C# has no type for this number");
            default:
                return node is ScalarNode scalar && ScalarConversion.Convert(scalar, type.Kind) is { } expression ? expression : Fail(node, path, $"a property of type {type.CSharpName} cannot hold {Describe(node)}");
        }
    }

    public CodeGroup? Object(MappingNode mapping, ModelClass model, string path, string opening)
    {
        var members = new List<CodeMember>();
        foreach (var entry in mapping.Entries)
        {
            var inner = path.Length == 0 ? entry.Key : $"{path}.{entry.Key}";
            if (path.Length == 0 && entry.Key is "apiVersion" or "kind" && model.Kind is not null)
                continue;
            if (model.IndexOf(entry.Key) is var index && index < 0)
                return Fail(entry.Value, inner, $"{model.Name} has no property for it");
            var property = model.Properties[index];
            // To Kubernetes, a field of a known type that is null is not there.
            if (entry.Value is ScalarNode { IsNull: true } && !property.IsAlwaysWritten)
                continue;
            if (entry.Value is ScalarNode { IsNull: true } && property.KeepsNull)
            {
                members.Add(new CodeMember(property.Name, new CodeText("null"), comments.Of(entry)));
                continue;
            }

            if ((SchemaOf(entry, model, inner) ?? Convert(entry.Value, property.Type, inner, entry.Key)) is not { } value)
                return null;
            if (value is CodeText && entry.Value is ScalarNode name && References.KindOf(model.Name, entry.Key) is { } kind)
                value = new CodeReference(kind, name.Text);
            members.Add(new CodeMember(property.Name, value, comments.Of(entry)));
        }

        foreach (var property in model.Properties)
        {
            if (property.IsAlwaysWritten && mapping[property.Key] is null)
                return Fail(mapping, path, $"{model.Name} always has {property.Key}");
        }

        return new CodeGroup(opening, members);
    }

    /// <summary>Where the model of a schema can hold a schema or something else it has properties of type <c>object</c>.</summary>
    private CodeGroup? SchemaOf(MappingEntry entry, ModelClass model, string path) =>
        model.Name == Schema && entry is { Key: "items" or "additionalProperties" or "additionalItems", Value: MappingNode { Entries.Count: > 0 } schema } ? Object(schema, model, path, $"new {Schema}") : null;

    private CodeGroup? List(SequenceNode sequence, ModelType element, string path)
    {
        var items = new List<CodeMember>();
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            var item = sequence.Items[i];
            if (Convert(item, element, $"{path}[{i.ToString(CultureInfo.InvariantCulture)}]") is not { } value)
                return null;
            items.Add(new CodeMember(null, value, comments.Of(item)));
        }

        return new CodeGroup("", items);
    }

    private CodeGroup? Map(MappingNode mapping, ModelType element, string path, string? key)
    {
        var entries = new List<CodeMember>();
        foreach (var entry in mapping.Entries)
        {
            if (Convert(entry.Value, element, $"{path}.{entry.Key}") is not { } value)
                return null;
            entries.Add(new CodeMember($"[{CSharpText.Literal(entry.Key)}]", value, comments.Of(entry)));
        }

        return new CodeGroup($"new Dictionary<string, {element.ElementName}>", entries)
        {
            IsLabels = element.Kind == ModelTypeKind.String && key is "labels" or "matchLabels" or "selector",
        };
    }

    private CodeGroup? Fail(Node node, string path, string reason)
    {
        Misfit = new Misfit(node, path, reason);
        return null;
    }

    private static string Describe(Node node) => node switch
    {
        MappingNode => "a mapping",
        SequenceNode => "a list",
        ScalarNode { IsNull: true } => "null",
        ScalarNode { Kind: ScalarKind.String } scalar => $"the text {CSharpText.Literal(scalar.Text.Length > 40 ? scalar.Text[..40] + "…" : scalar.Text)}",
        ScalarNode scalar => scalar.Text,
        _ => "what is not known",
    };
}
