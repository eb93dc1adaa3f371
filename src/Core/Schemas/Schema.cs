namespace Plimsoll.Schemas;

/// <summary>
/// What the API takes at a place: of a built-in kind from <see cref="BuiltInSchemas"/>, of a custom resource from its definition. Parts
/// are made when they are first asked for, for an object uses few of them, and types refer to themselves.
/// </summary>
public sealed class Schema
{
    private readonly Lazy<IReadOnlyDictionary<string, SchemaProperty>>? _properties;
    private readonly Lazy<Schema>? _element;

    private Schema(SchemaType type, Lazy<IReadOnlyDictionary<string, SchemaProperty>>? properties = null, Lazy<Schema>? element = null)
    {
        Type = type;
        _properties = properties;
        _element = element;
    }

    /// <summary>Takes everything.</summary>
    public static Schema Any { get; } = new(SchemaType.Any);

    public SchemaType Type { get; }

    /// <summary>The fields of an object; none for anything else.</summary>
    public IReadOnlyDictionary<string, SchemaProperty> Properties => _properties?.Value ?? NoProperties;

    /// <summary>What each item of an array or each value of a map must be; <see cref="Any"/> for anything else.</summary>
    public Schema Element => _element?.Value ?? Any;

    /// <summary>The only texts that it may be, in the order of their definition; null when it is not so limited.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>An object that may have fields besides those that are known.</summary>
    public bool KeepsUnknownFields { get; init; }

    /// <summary>Bounds, lengths, patterns and alternatives: what definitions of custom resources say besides types. Null when they say nothing.</summary>
    public SchemaConstraints? Constraints { get; init; }

    /// <summary>The name of a built-in type, such as <c>CoreV1Container</c>; null for others.</summary>
    public string? Name { get; init; }

    public static Schema Scalar(SchemaType type, IReadOnlyList<string>? values = null) => new(type) { Values = values };

    /// <summary>The same with constraints.</summary>
    internal Schema With(SchemaConstraints? constraints) => new(Type, _properties, _element) { Values = Values, KeepsUnknownFields = KeepsUnknownFields, Name = Name, Constraints = constraints };

    public static Schema Array(Func<Schema> item, SchemaConstraints? constraints = null) => new(SchemaType.Array, element: new Lazy<Schema>(item)) { Constraints = constraints };

    public static Schema Map(Func<Schema> value, SchemaConstraints? constraints = null) => new(SchemaType.Map, element: new Lazy<Schema>(value)) { Constraints = constraints };

    public static Schema Object(Func<IReadOnlyDictionary<string, SchemaProperty>> properties, string? name = null, bool keepsUnknownFields = false, SchemaConstraints? constraints = null) =>
        new(SchemaType.Object, new Lazy<IReadOnlyDictionary<string, SchemaProperty>>(properties)) { Name = name, KeepsUnknownFields = keepsUnknownFields, Constraints = constraints };

    private static readonly IReadOnlyDictionary<string, SchemaProperty> NoProperties = new Dictionary<string, SchemaProperty>(StringComparer.Ordinal);

    /// <summary>What people call it.</summary>
    public string Noun => Type switch
    {
        SchemaType.Object or SchemaType.Map => "a mapping",
        SchemaType.Array => "a list",
        SchemaType.String => "a text",
        SchemaType.Boolean => "true or false",
        SchemaType.Int32 or SchemaType.Int64 => "a whole number",
        SchemaType.Number => "a number",
        SchemaType.Quantity => "a quantity",
        SchemaType.IntOrString => "a whole number or a text",
        SchemaType.Time => "a time such as 2026-01-31T12:00:00Z",
        SchemaType.Bytes => "base64",
        _ => "anything",
    };

    public override string ToString() => Name ?? Type.ToString();
}
