using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Plimsoll.CodeFixes.Code;
using Plimsoll.Fixes;
using Plimsoll.Model;
using Plimsoll.Yaml;
using Plimsoll.Yaml.Edits;

namespace Plimsoll.CodeFixes;

/// <summary>Entries that one fix adds to one object, dictionary or list, at the expression that creates it.</summary>
/// <param name="root">The object's root.</param>
/// <param name="path">The path of what gets the entries.</param>
internal sealed class InitializerAdditions(Node root, NodePath path)
{
    private readonly List<(string Key, Node Value)> _entries = [];

    /// <summary>Values that code stands for already.</summary>
    public Dictionary<Node, string> Known { get; } = [];

    /// <summary>Adds an entry, or an item where the key is empty. What two edits put below one key becomes one value.</summary>
    public void Add(string key, Node value)
    {
        var index = key.Length == 0 ? -1 : _entries.FindIndex(entry => entry.Key == key);
        if (index < 0)
            _entries.Add((key, value));
        else
            _entries[index] = (key, Merge(_entries[index].Value, value));
    }

    private static Node Merge(Node first, Node second)
    {
        if (first is not MappingNode left || second is not MappingNode right)
            return second;
        var entries = left.Entries.Select(entry => (entry.Key, right[entry.Key] is { } other ? Merge(entry.Value, other) : entry.Value));
        return NewNode.Mapping([.. entries, .. right.Entries.Where(entry => left[entry.Key] is null).Select(static entry => (entry.Key, entry.Value))]);
    }

    /// <summary>The edits that add the entries; null when the expression cannot take them.</summary>
    /// <param name="expression">Gets the entries.</param>
    /// <param name="model">Of the expression's file.</param>
    /// <param name="isEmptied">The entries take the place of those that are there.</param>
    public IReadOnlyList<TextEdit>? Write(ExpressionSyntax expression, SemanticModel model, bool isEmptied)
    {
        var type = model.GetTypeInfo(expression) is var info && expression is CollectionExpressionSyntax ? info.ConvertedType : info.Type;
        var writer = new ExpressionWriter(model, expression.SpanStart);
        foreach (var pair in Known)
            writer.Known.Add(pair.Key, pair.Value);
        return expression switch
        {
            BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => WriteInto(initializer, type, writer, model, isEmptied),
            BaseObjectCreationExpressionSyntax creation => WriteInitializer(creation, type, writer),
            WithExpressionSyntax with => WriteInto(with.Initializer, type, writer, model, isEmptied),
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => WriteInto(initializer, type, writer, model, isEmptied),
            ImplicitArrayCreationExpressionSyntax array => WriteInto(array.Initializer, type, writer, model, isEmptied),
            CollectionExpressionSyntax collection => WriteInto(collection, type, writer, model, isEmptied),
            _ => WriteWith(expression, type, writer),
        };
    }

    /// <summary>A copy of what another expression yields, with the entries.</summary>
    private List<TextEdit>? WriteWith(ExpressionSyntax expression, ITypeSymbol? type, ExpressionWriter writer)
    {
        if (type is not { IsRecord: true } || Elements(type, writer) is not { } elements)
            return null;
        var copy = $" with {{ {string.Join(", ", elements.Select(static element => element.Value.ToElement(element.Name, null, CodeStyle.OneLine)))} }}";
        return expression is InvocationExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax
            ? [new TextEdit(expression.Span.End, 0, copy)]
            : [new TextEdit(expression.SpanStart, 0, "("), new TextEdit(expression.Span.End, 0, ")" + copy)];
    }

    private List<TextEdit>? WriteInitializer(BaseObjectCreationExpressionSyntax creation, ITypeSymbol? type, ExpressionWriter writer)
    {
        if (creation.ArgumentList is not { CloseParenToken.IsMissing: false } || Elements(type, writer) is not { } elements)
            return null;
        var text = string.Join(", ", elements.Select(static element => element.Value.ToElement(element.Name, null, CodeStyle.OneLine)));
        // `new V1Pod { }` needs no parentheses; `new() { }` does.
        var start = creation is ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0, Type: var written } ? written.Span.End : creation.Span.End;
        return [new TextEdit(start, creation.Span.End - start, $" {{ {text} }}")];
    }

    private IReadOnlyList<TextEdit>? WriteInto(ExpressionSyntax syntax, ITypeSymbol? type, ExpressionWriter writer, SemanticModel model, bool isEmptied)
    {
        if (ElementList.Of(syntax) is not { } list)
            return null;
        writer.HasAddForm = syntax.DescendantNodes().Any(static node => node.IsKind(SyntaxKind.ComplexElementInitializerExpression));
        writer.QuantityCreation = syntax.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>().FirstOrDefault(creation => model.GetTypeInfo(creation).Type?.Name == "ResourceQuantity") switch
        {
            ImplicitObjectCreationExpressionSyntax => "new",
            ObjectCreationExpressionSyntax { Type: var name } => $"new {name}",
            _ => null,
        };
        if (Elements(type, writer) is not { } elements)
            return null;
        if (isEmptied)
            return Replace(list.Elements, elements);
        var keys = list.Elements.Select(element => KeyOf(element, model)).ToList();
        var order = KeyOrder.At(root, path);
        var edits = new List<TextEdit>();
        var additions = new List<(int, string, CodeExpression)>();
        for (var i = 0; i < elements.Count; i++)
        {
            var key = _entries[i].Key;
            // A property that is set to null, or a key whose value a statement takes away again.
            if (key.Length > 0 && keys.IndexOf(key) is >= 0 and var present)
            {
                if (ValueOf(list.Elements[present]) is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression } written)
                    return null;
                edits.Add(new TextEdit(written.SpanStart, written.Span.Length, elements[i].Value.ToElement("", null, CodeStyle.OneLine)));
                continue;
            }

            var index = key.Length == 0 ? keys.Count : order.FindPlace(key, keys);
            additions.Add((index, elements[i].Name, elements[i].Value));
        }

        return [.. edits, .. list.Add(additions.Select(static addition => (addition.Item1, addition.Item2, addition.Item3)))];
    }

    /// <summary>One for one where there are as many, so that the layout stays.</summary>
    private static List<TextEdit> Replace(IReadOnlyList<SyntaxNode> old, List<(string Name, CodeExpression Value)> elements)
    {
        var texts = elements.Select(static element => element.Value.ToElement(element.Name, null, CodeStyle.OneLine)).ToList();
        if (texts.Count == old.Count)
            return [.. texts.Select((text, i) => new TextEdit(old[i].SpanStart, old[i].Span.Length, text))];
        var (start, end) = (old[0].SpanStart, old[old.Count - 1].Span.End);
        return [new TextEdit(start, end - start, string.Join(", ", texts))];
    }

    private List<(string Name, CodeExpression Value)>? Elements(ITypeSymbol? type, ExpressionWriter writer)
    {
        var elements = new List<(string, CodeExpression)>();
        foreach (var (key, node) in _entries)
        {
            var property = key.Length == 0 || ExpressionWriter.DictionaryValueOf(type) is not null ? null : ModelProperties.Find(type, key);
            var wanted = key.Length == 0 ? ExpressionWriter.ItemOf(type) : property?.Type ?? ExpressionWriter.DictionaryValueOf(type);
            if (wanted is null || writer.Write(node, wanted) is not { } value)
                return null;
            elements.Add(key.Length == 0 ? ("", value) : property is null ? writer.Entry(key, value) : (property.Name, value));
        }

        return elements;
    }

    private static string KeyOf(SyntaxNode element, SemanticModel model) => element switch
    {
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var argument] } } => model.GetConstantValue(argument.Expression).Value as string ?? "",
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } => model.GetSymbolInfo(name).Symbol is IPropertySymbol property ? ModelProperties.NameOf(property) : "",
        InitializerExpressionSyntax { Expressions: [var first, ..] } => model.GetConstantValue(first).Value as string ?? "",
        _ => "",
    };

    private static ExpressionSyntax? ValueOf(SyntaxNode element) => element switch
    {
        AssignmentExpressionSyntax assignment => assignment.Right,
        InitializerExpressionSyntax { Expressions: [_, var second] } => second,
        _ => null,
    };
}
