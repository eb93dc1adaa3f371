using Plimsoll.Model;

namespace Plimsoll.Import.Kinds;

/// <summary>A schema in a CustomResourceDefinition, read where it stands. What is not as it should be says nothing.</summary>
internal sealed class Schema
{
    private const string QuantityPattern = @"^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))";

    private readonly MappingNode _node;

    private Schema(MappingNode node) => _node = node;

    public string? Type => Text("type");

    public string? Format => Text("format");

    public string? Description => Text("description");

    public bool IsNullable => IsTrue("nullable");

    public bool KeepsUnknownFields => IsTrue("x-kubernetes-preserve-unknown-fields");

    public bool IsIntOrString => IsTrue("x-kubernetes-int-or-string") || Format == "int-or-string" || IsEither("anyOf") || IsEither("oneOf");

    /// <summary>The generators of CRDs give quantities this pattern.</summary>
    public bool IsQuantity => IsIntOrString && Text("pattern")?.StartsWith(QuantityPattern, StringComparison.Ordinal) == true;

    /// <summary>Empty where none are named.</summary>
    public IReadOnlyList<MappingEntry> Properties => _node["properties"] is MappingNode properties ? properties.Entries : [];

    /// <summary>Of a list.</summary>
    public Schema? Items => Of(_node["items"]);

    /// <summary>Of a map whose values are all of one schema.</summary>
    public Schema? Values => Of(_node["additionalProperties"]);

    /// <summary>Null for what is no schema.</summary>
    public static Schema? Of(Node? node) => node is MappingNode mapping ? new Schema(mapping) : null;

    public Schema? Property(string key) => Of((_node["properties"] as MappingNode)?[key]);

    private string? Text(string key) => _node[key] is ScalarNode { Kind: ScalarKind.String } scalar ? scalar.Text : null;

    private bool IsTrue(string key) => _node[key] is ScalarNode { Kind: ScalarKind.Boolean, Text: "true" };

    private bool IsEither(string key) =>
        _node[key] is SequenceNode { Items.Count: 2 } either && either.Items.Select(static item => Of(item)?.Type).Order(StringComparer.Ordinal).SequenceEqual(["integer", "string"]);
}
