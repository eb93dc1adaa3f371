using Plimsoll.Import.Models;
using Plimsoll.Model;

namespace Plimsoll.Import.Kinds;

/// <summary>
/// Finds the models that pieces of a CRD's schema were made from: a CRD that embeds a container or a selector holds their whole
/// schema. One is taken only where the names and types of the properties leave no other.
/// </summary>
internal sealed class SchemaModels(ModelCatalog catalog)
{
    private const string Metadata = "V1ObjectMeta";
    private const string LabelSelector = "V1LabelSelector";
    private const string SecretKeySelector = "V1SecretKeySelector";
    private const string ConfigMapKeySelector = "V1ConfigMapKeySelector";

    /// <param name="key">The property that holds the object, or a list or map of it.</param>
    /// <param name="schema">The object's.</param>
    /// <returns>Null where it is not certain.</returns>
    public ModelType? Find(string key, Schema schema)
    {
        if (key == "metadata")
            return schema.Type == "object" && Fits(schema, catalog[Metadata]) ? Class(Metadata) : null;
        if (schema.Properties.Count == 0)
            return null;
        var found = catalog.ClassesBelow(key).Where(model => IsWhole(schema, model) && Fits(schema, model)).Take(2).ToList();
        if (found.Count == 1)
            return Class(found[0].Name);
        if (Is(schema, LabelSelector))
            return Class(LabelSelector);
        // The selectors of keys in Secrets and ConfigMaps have the same properties: what is said of them tells them apart.
        return Is(schema, SecretKeySelector) && schema.Property("key")?.Description?.Contains("secret", StringComparison.OrdinalIgnoreCase) == true ? Class(SecretKeySelector)
            : Is(schema, ConfigMapKeySelector) && key == "configMap" ? Class(ConfigMapKeySelector)
            : null;
    }

    /// <summary>The two models that are known by their name, or by what stands in them alone.</summary>
    public static ModelType? Find(string key, IReadOnlyList<MappingNode> mappings) =>
        key == "metadata" ? Class(Metadata)
        : mappings.Any(static mapping => mapping.Entries.Count > 0) && mappings.All(static mapping => mapping.Entries.All(static entry => entry.Key is "matchLabels" or "matchExpressions")) ? Class(LabelSelector)
        : null;

    private bool Is(Schema schema, string name) => IsWhole(schema, catalog[name]) && Fits(schema, catalog[name]);

    private static ModelType Class(string name) => new(ModelTypeKind.Class, null, name);

    /// <summary>The schema has all of the model, but for what newer versions of Kubernetes added to large ones.</summary>
    private static bool IsWhole(Schema schema, ModelClass model) => model.Properties.Count - schema.Properties.Count <= model.Properties.Count / 4;

    private bool Fits(Schema schema, ModelClass model) =>
        schema.Properties.All(property => model.IndexOf(property.Key) is >= 0 and var index && Schema.Of(property.Value) is { } inner && Fits(inner, model.Properties[index].Type));

    private bool Fits(Schema schema, ModelType type) => type.Kind switch
    {
        ModelTypeKind.Any => true,
        ModelTypeKind.String => schema is { Type: "string", IsIntOrString: false },
        ModelTypeKind.Bytes => schema is { Type: "string", Format: "byte" },
        ModelTypeKind.Time => schema is { Type: "string", Format: "date-time" },
        ModelTypeKind.Integer or ModelTypeKind.Long => schema.Type == "integer",
        ModelTypeKind.Number => schema.Type == "number",
        ModelTypeKind.Boolean => schema.Type == "boolean",
        ModelTypeKind.IntOrString => schema is { IsIntOrString: true, IsQuantity: false },
        ModelTypeKind.Quantity => schema.IsQuantity,
        ModelTypeKind.List => schema is { Type: "array", Items: { } items } && Fits(items, type.Element!),
        ModelTypeKind.Map => schema is { Type: "object", Values: { } values } && Fits(values, type.Element!),
        _ => schema.Type == "object" && (schema.Properties.Count > 0 || type.ClassName == Metadata) && Fits(schema, catalog[type.ClassName!]),
    };
}
