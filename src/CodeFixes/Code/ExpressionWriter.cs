using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Plimsoll.Model;

namespace Plimsoll.CodeFixes.Code;

/// <summary>Writes nodes as C# expressions over the models of the Kubernetes client.</summary>
/// <param name="model">Of the file that the expressions go into.</param>
/// <param name="position">Where they go: names are as short as they can be there.</param>
internal sealed class ExpressionWriter(SemanticModel model, int position)
{
    private readonly LanguageVersion _version = (model.SyntaxTree.Options as CSharpParseOptions)?.LanguageVersion ?? LanguageVersion.Latest;

    /// <summary>Nodes that code stands for already.</summary>
    public Dictionary<Node, string> Known { get; } = [];

    /// <summary>Whether quantities are written as creations, as by the code around: <c>new("1Gi")</c>, <c>new ResourceQuantity("1Gi")</c>. Null for plain strings.</summary>
    public string? QuantityCreation { get; set; }

    /// <summary>Whether the code around writes the entries of dictionaries as <c>{ "key", value }</c>, and not as <c>["key"] = value</c>.</summary>
    public bool HasAddForm { get; set; }

    /// <summary>The expression for a value of a type; null when the type has no place for the value.</summary>
    public CodeExpression? Write(Node node, ITypeSymbol type)
    {
        if (Known.TryGetValue(node, out var code))
            return CodeExpression.Word(code);
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] })
            type = underlying;
        return node switch
        {
            ScalarNode scalar => Scalar(scalar, type) is { } text ? CodeExpression.Word(text) : null,
            MappingNode { Rest: null } mapping => DictionaryValueOf(type) is { } value ? Dictionary(mapping, value) : Object(mapping, type),
            SequenceNode sequence => ItemOf(type) is { } item ? List(sequence, item, type) : null,
            _ => null,
        };
    }

    /// <summary>The type of a dictionary's values; null for what is no dictionary with text keys.</summary>
    public static ITypeSymbol? DictionaryValueOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "IDictionary" or "Dictionary" or "IReadOnlyDictionary" or "SortedDictionary", TypeArguments: [{ SpecialType: SpecialType.System_String }, var value] } ? value : null;

    /// <summary>The type of a list's items; null for what is no list.</summary>
    public static ITypeSymbol? ItemOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { Name: "IList" or "List" or "IEnumerable" or "ICollection" or "IReadOnlyList" or "IReadOnlyCollection", TypeArguments: [var item] } => item,
        _ => null,
    };

    /// <summary>A string as C# has it.</summary>
    public static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private string? Scalar(ScalarNode scalar, ITypeSymbol type)
    {
        switch (scalar.Kind, type)
        {
            case (ScalarKind.Null, _):
                return type.IsValueType ? null : "null";
            case (ScalarKind.String or ScalarKind.Integer or ScalarKind.Float, { Name: "ResourceQuantity" }):
                return QuantityCreation is { } creation ? $"{creation}({Quoted(scalar.Text)})" : Quoted(scalar.Text);
            case (ScalarKind.String, { SpecialType: SpecialType.System_String } or { Name: "IntOrString" or "IntstrIntOrString" }):
                return Quoted(scalar.Text);
            case (ScalarKind.Integer, { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double or SpecialType.System_Decimal } or { Name: "IntOrString" or "IntstrIntOrString" }):
                return scalar.Text;
            case (ScalarKind.Float, { SpecialType: SpecialType.System_Double }):
                return scalar.Text;
            case (ScalarKind.Boolean, { SpecialType: SpecialType.System_Boolean }):
                return scalar.Text;
            default:
                return null;
        }
    }

    private CodeExpression? Dictionary(MappingNode mapping, ITypeSymbol valueType)
    {
        var elements = new List<(string, CodeExpression)>();
        foreach (var entry in mapping.Entries)
        {
            if (Write(entry.Value, valueType) is not { } value)
                return null;
            elements.Add(Entry(entry.Key, value));
        }

        var type = model.Compilation.GetTypeByMetadataName("System.Collections.Generic.Dictionary`2")?.Construct(model.Compilation.GetSpecialType(SpecialType.System_String), valueType);
        return type is null ? null : CodeExpression.Creation($"new {Name(type)}{(elements.Count == 0 ? "()" : "")}", elements);
    }

    /// <summary>An entry of a dictionary, as an element of its initializer.</summary>
    public (string Name, CodeExpression Value) Entry(string key, CodeExpression value) =>
        HasAddForm ? ("", CodeExpression.Word($"{{ {Quoted(key)}, {value.ToElement("", null, CodeStyle.OneLine)} }}")) : ($"[{Quoted(key)}]", value);

    private CodeExpression? Object(MappingNode mapping, ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false, SpecialType: SpecialType.None } || type.Name is "ResourceQuantity" or "IntOrString")
            return null;
        return Members(mapping, type) is { } members ? CodeExpression.Creation(_version >= LanguageVersion.CSharp9 ? "new()" : $"new {Name(type)}{(members.Count == 0 ? "()" : "")}", members) : null;
    }

    /// <summary>The assignments that give an object of a type the entries of a mapping; null when the type lacks one of them.</summary>
    public IReadOnlyList<(string Name, CodeExpression Value)>? Members(MappingNode mapping, ITypeSymbol type)
    {
        var members = new List<(string, CodeExpression)>();
        foreach (var entry in mapping.Entries)
        {
            if (ModelProperties.Find(type, entry.Key) is not { } property || Write(entry.Value, property.Type) is not { } value)
                return null;
            members.Add((property.Name, value));
        }

        return members;
    }

    private CodeExpression? List(SequenceNode sequence, ITypeSymbol itemType, ITypeSymbol type)
    {
        var items = new List<CodeExpression>();
        foreach (var item in sequence.Items)
        {
            if (Write(item, itemType) is not { } value)
                return null;
            items.Add(value);
        }

        if (_version >= LanguageVersion.CSharp12)
            return CodeExpression.List(items);
        if (items.Count == 0 || model.Compilation.GetTypeByMetadataName("System.Collections.Generic.List`1")?.Construct(itemType) is not { } list)
            return null;
        return CodeExpression.Creation(type is IArrayTypeSymbol ? $"new {Name(itemType)}[]" : $"new {Name(list)}", [.. items.Select(static item => ("", item))]);
    }

    public string Name(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToMinimalDisplayString(model, position);
}
