using System.Globalization;
using Plimsoll.Import.Bundles;
using Plimsoll.Import.Code;
using Plimsoll.Import.Conversion;
using Plimsoll.Import.Models;
using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Import.Kinds;

/// <summary>
/// Finds the types that hold all objects of a kind. What a CRD or a model says comes first; where they say nothing, or what the
/// objects have does not fit, the objects decide, and what has no one type is <c>object</c>.
/// </summary>
internal sealed class KindClassBuilder
{
    /// <summary>More keys than this in several orders are not brought into one.</summary>
    private const int MostOrdered = 256;

    private readonly string _name;
    private readonly string _kind;
    private readonly ModelCatalog _catalog;
    private readonly SchemaModels _models;
    private readonly PartNames _names;
    private readonly List<ImportNote> _notes;
    private readonly List<ModelClass> _parts = [];
    private readonly Dictionary<string, ModelClass> _bySignature = new(StringComparer.Ordinal);

    private KindClassBuilder(string name, string kind, IEnumerable<string> rootMembers, ModelCatalog catalog, List<ImportNote> notes)
    {
        _name = name;
        _kind = kind;
        _catalog = catalog.Extend();
        _models = new SchemaModels(catalog);
        _names = new PartNames(catalog, [.. rootMembers, name, "ApiVersion", "Kind"]);
        _notes = notes;
    }

    /// <param name="name">What the class is called.</param>
    /// <param name="summary">What is said of it.</param>
    /// <param name="objects">All of the version and kind.</param>
    /// <param name="resource">What a CRD says of them; null when there is none.</param>
    /// <param name="notes">Gets what is not as the CRD says.</param>
    public static KindClass Build(string name, string summary, IReadOnlyList<ImportedObject> objects, CustomResource? resource, List<ImportNote> notes)
    {
        var first = objects[0];
        // Another group's Service has nothing in common with that of Kubernetes but the name.
        var model = resource is null ? ModelCatalog.Current.FindAnyVersion(ApiGroups.Current(ApiVersion.GroupOf(first.ApiVersion), first.Kind)) : null;
        List<MappingNode> roots = [.. objects.Select(static one => one.Root)];
        var fields = Fields(roots);
        // What the cluster writes of an object has no place in its definition.
        var keys = Keys(roots, fields, resource?.Schema.Properties.Select(static property => property.Key).Where(static key => key is "metadata" or "spec") ?? []).Where(static key => key is not ("apiVersion" or "kind")).ToList();
        var used = new NameSet([.. NameSet.Inherited, name, "ApiVersion", "Kind", "Metadata"]);
        var members = keys.ConvertAll(key => key == "metadata" ? "Metadata" : used.Unique(CSharpText.PascalCase(key, "Value")));
        var builder = new KindClassBuilder(name, CSharpText.PascalCase(first.Kind, "Object"), members, ModelCatalog.Current, notes);
        var properties = new List<ModelProperty>();
        for (var i = 0; i < keys.Count; i++)
        {
            var hint = keys[i] == "metadata" ? new ModelType(ModelTypeKind.Class, null, "V1ObjectMeta") : model?.IndexOf(keys[i]) is >= 0 and var index ? model.Properties[index].Type : null;
            var schema = resource?.Schema.Property(keys[i]);
            var place = new Place(keys[i], keys[i], builder._kind, hint, schema is { Properties.Count: 0, Values: null, Type: "object" } ? null : schema) { IsOfRoot = true };
            properties.Add(builder.Property(place, members[i], fields.GetValueOrDefault(keys[i], []), roots.Count, out _));
        }

        var root = new ModelClass(name, first.ApiVersion, first.Kind, properties) { Summary = summary };
        builder._catalog.Add(root);
        return new KindClass(root, builder._parts, resource?.Plural ?? Plural.Of(first.Kind), builder._catalog);
    }

    /// <param name="place">The field.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="values">What it has, in the mappings that have it.</param>
    /// <param name="owners">How many mappings there are.</param>
    /// <param name="losesNull">Whether it is null in some and absent in others, which no property can tell apart.</param>
    private ModelProperty Property(Place place, string name, List<Node> values, int owners, out bool losesNull)
    {
        var isNull = place.Model is null && place.Schema is not { IsNullable: false } && values.Exists(IsNull);
        var isThere = values.Count == owners;
        losesNull = isNull && !isThere;
        return new ModelProperty(place.Key, name, TypeOf(place, values), IsAlwaysWritten: isNull && isThere) { KeepsNull = isNull && isThere, Summary = Summary.Of(place.Schema?.Description) };
    }

    private ModelType TypeOf(Place place, List<Node> nodes)
    {
        if (nodes.Exists(IsNull))
        {
            if (place.IsElement)
                return ModelType.Any;
            nodes = nodes.FindAll(static node => !IsNull(node));
        }

        var model = place.Model ?? (place.Schema is { } owned ? _models.Find(place.Key, owned) : nodes.Count > 0 && nodes.TrueForAll(static node => node is MappingNode) ? SchemaModels.Find(place.Key, [.. nodes.Cast<MappingNode>()]) : null);
        if (model is not null && nodes.TrueForAll(node => Fits(node, model)))
            return model;
        if (place.Model is null && place.Schema is { } schema)
            return OfSchema(place, schema, nodes);
        if (nodes.Count > 0 && nodes.TrueForAll(static node => node is MappingNode))
            return OfMappings(place, [.. nodes.Cast<MappingNode>()]);
        if (nodes.Count > 0 && nodes.TrueForAll(static node => node is SequenceNode))
            return new ModelType(ModelTypeKind.List, TypeOf(place.Element(place.Model is { Kind: ModelTypeKind.List } list ? list.Element : null, null), Items(nodes)));
        return OfScalars(nodes);
    }

    private ModelType OfSchema(Place place, Schema schema, List<Node> nodes)
    {
        ModelType? type = schema switch
        {
            { IsQuantity: true } => new ModelType(ModelTypeKind.Quantity),
            { IsIntOrString: true } => new ModelType(ModelTypeKind.IntOrString),
            { Type: "string", Format: "date-time" } => new ModelType(nodes.TrueForAll(static node => Fits(node, ModelTypeKind.Time)) ? ModelTypeKind.Time : ModelTypeKind.String),
            { Type: "string", Format: "byte" } => new ModelType(nodes.TrueForAll(static node => Fits(node, ModelTypeKind.Bytes)) ? ModelTypeKind.Bytes : ModelTypeKind.String),
            { Type: "string" } => new ModelType(ModelTypeKind.String),
            { Type: "integer", Format: "int32" } => new ModelType(ModelTypeKind.Integer),
            { Type: "integer" } => new ModelType(ModelTypeKind.Long),
            { Type: "number" } => new ModelType(ModelTypeKind.Number),
            { Type: "boolean" } => new ModelType(ModelTypeKind.Boolean),
            _ => null,
        };
        if (type is not null)
            return nodes.Find(node => !Fits(node, type.Kind)) is { } misfit ? Misfit(misfit, $"the CRD says that it is {Article(schema)}") : type;
        if (schema.Type == "array")
        {
            return nodes.Find(static node => node is not SequenceNode) is { } misfit
                ? Misfit(misfit, "the CRD says that it is a list")
                : new ModelType(ModelTypeKind.List, schema.Items is { } items ? TypeOf(place.Element(null, items), Items(nodes)) : ModelType.Any);
        }

        if (schema.Type == "object" || schema.Properties.Count > 0)
        {
            if (nodes.Find(static node => node is not MappingNode) is { } misfit)
                return Misfit(misfit, "the CRD says that it is an object");
            List<MappingNode> mappings = [.. nodes.Cast<MappingNode>()];
            if (schema.Properties.Count > 0)
                return OfFields(place, mappings, [.. schema.Properties.Select(static property => property.Key)]);
            if (schema.Values is { } values)
                return OfMap(place, mappings, null, values);
        }

        return ModelType.Any;

        ModelType Misfit(Node node, string why)
        {
            _notes.Add(new ImportNote(node.Span, $"{place.Path}: {why}, which this is not: the property is an object", IsProblem: false));
            return ModelType.Any;
        }
    }

    private ModelType OfMappings(Place place, List<MappingNode> mappings)
    {
        if (place.Model is { Kind: ModelTypeKind.Map } map)
            return OfMap(place, mappings, map.Element, null);
        if (place.Model is { Kind: ModelTypeKind.Class })
            return OfFields(place, mappings, []);
        var keys = mappings.SelectMany(static mapping => mapping.Entries).Select(static entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        if (keys.Count == 0)
            return ModelType.Any;
        var isSelector = place.Key == "selector" && mappings.TrueForAll(static mapping => mapping.Entries.All(static entry => entry.Value is ScalarNode));
        return isSelector || FreeMaps.IsFree(place.Key, keys) ? OfMap(place, mappings, null, null) : OfFields(place, mappings, []);
    }

    private ModelType OfMap(Place place, List<MappingNode> mappings, ModelType? model, Schema? schema) =>
        new(ModelTypeKind.Map, TypeOf(place.Element(model, schema), [.. mappings.SelectMany(static mapping => mapping.Entries).Select(static entry => entry.Value)]));

    private ModelType OfFields(Place place, List<MappingNode> mappings, IReadOnlyList<string> known)
    {
        var fields = Fields(mappings);
        var keys = Keys(mappings, fields, known);
        var first = _parts.Count;
        var model = place.Model is { Kind: ModelTypeKind.Class, ClassName: { } className } ? _catalog[className] : null;
        var name = place.IsOfRoot ? _kind + CSharpText.PascalCase(place.Key, "Part") : PartNames.Of(place.Key, place.IsElement);
        var used = new NameSet(NameSet.Inherited);
        var properties = new List<ModelProperty>();
        foreach (var key in keys)
        {
            var type = model?.IndexOf(key) is >= 0 and var index ? model.Properties[index].Type : null;
            var schema = place.Schema?.Property(key);
            var inner = new Place(key, $"{place.Path}.{key}", name, type, schema);
            properties.Add(Property(inner, used.Unique(CSharpText.PascalCase(key, "Value")), fields.GetValueOrDefault(key, []), mappings.Count, out var losesNull));
            if (losesNull)
                return ModelType.Any;
            if (place.Schema is { KeepsUnknownFields: false } && schema is null)
                _notes.Add(new ImportNote(fields[key][0].Span, $"{inner.Path}: the CRD does not have it; it is kept", IsProblem: false));
        }

        // Two of one name that have the same properties are one.
        var signature = name + "\n" + string.Join('\n', properties.Select(static property => $"{property.Key} {property.Type} {property.KeepsNull}").Order(StringComparer.Ordinal));
        if (!_bySignature.TryGetValue(signature, out var part))
        {
            part = new ModelClass($"{_name}.{_names.Next(place.Parent, name, used)}", null, null, properties);
            _bySignature.Add(signature, part);
            _parts.Insert(first, part);
            _catalog.Add(part);
        }

        return new ModelType(ModelTypeKind.Class, null, part.Name);
    }

    private static ModelType OfScalars(List<Node> nodes)
    {
        ModelTypeKind[] candidates = [ModelTypeKind.String, ModelTypeKind.Integer, ModelTypeKind.Long, ModelTypeKind.Number, ModelTypeKind.Boolean];
        foreach (var kind in candidates)
        {
            if (nodes.Count > 0 && nodes.TrueForAll(node => Fits(node, kind)))
                return new ModelType(kind);
        }

        return ModelType.Any;
    }

    private bool Fits(Node node, ModelType type) => new ModelConversion(_catalog, Comments.None).Convert(node, type, ".") is not null;

    private static bool Fits(Node node, ModelTypeKind kind) => node is ScalarNode scalar && ScalarConversion.Convert(scalar, kind) is not null;

    private static bool IsNull(Node node) => node is ScalarNode { IsNull: true };

    private static List<Node> Items(List<Node> nodes) => [.. nodes.Cast<SequenceNode>().SelectMany(static sequence => sequence.Items)];

    /// <summary>What the mappings have, by key.</summary>
    private static Dictionary<string, List<Node>> Fields(List<MappingNode> mappings)
    {
        var fields = new Dictionary<string, List<Node>>(StringComparer.Ordinal);
        foreach (var entry in mappings.SelectMany(static mapping => mapping.Entries))
        {
            if (!fields.TryGetValue(entry.Key, out var values))
                fields[entry.Key] = values = [];
            values.Add(entry.Value);
        }

        return fields;
    }

    /// <summary>The keys of all mappings, in an order that is that of each of them where they agree, and then those that are known of beside.</summary>
    private static List<string> Keys(List<MappingNode> mappings, Dictionary<string, List<Node>> fields, IEnumerable<string> known)
    {
        if (fields.Count > MostOrdered)
            return [.. fields.Keys.Union(known, StringComparer.Ordinal)];
        var keys = new List<string>(fields.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mapping in mappings)
        {
            var next = 0;
            foreach (var entry in mapping.Entries)
            {
                if (seen.Add(entry.Key))
                    keys.Insert(next++, entry.Key);
                else
                    next = keys.IndexOf(entry.Key) + 1;
            }
        }

        keys.AddRange(known.Where(seen.Add));
        return keys;
    }

    private static string Article(Schema schema) => schema.Type is { } type ? (type is "integer" or "object" or "array" ? "an " : "a ") + type : "an integer or a string";
}
