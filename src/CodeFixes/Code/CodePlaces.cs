using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Plimsoll.Evaluation;
using Plimsoll.Model;
using Plimsoll.Yaml.Edits;

namespace Plimsoll.CodeFixes.Code;

/// <summary>The code that nodes were evaluated from.</summary>
internal static class CodePlaces
{
    /// <summary>The expression that yields a node; null when it is written elsewhere than in C#.</summary>
    public static ExpressionSyntax? ExpressionOf(Node node) => Find(node.Span) as ExpressionSyntax;

    /// <summary>The element of an initializer that sets an entry; null when something else than an initializer does.</summary>
    public static (ElementList List, SyntaxNode Element)? ElementOf(MappingEntry entry)
    {
        var key = Find(entry.KeySpan);
        for (var node = key; node?.Parent is { } parent; node = parent)
        {
            if (node is StatementSyntax or MemberDeclarationSyntax)
                return null;
            if (parent is InitializerExpressionSyntax initializer && !initializer.IsKind(SyntaxKind.ComplexElementInitializerExpression) && IsKeyOf(node, key!))
                return ElementList.Of(initializer) is { } list ? (list, node) : null;
        }

        return null;
    }

    /// <summary>The element of an initializer or a collection that is an item of a list; null when something else put the item there.</summary>
    public static (ElementList List, SyntaxNode Element)? ElementOf(SequenceNode sequence, int index) =>
        ExpressionOf(sequence) is { } expression && ElementsOf(expression) is { } list && ElementAt(list, index) is { } element ? (list, element) : null;

    /// <summary>The expression that an entry was given where it is set, which need not be the one that made the value.</summary>
    public static ExpressionSyntax? ValueOf(MappingEntry entry)
    {
        var key = Find(entry.KeySpan);
        for (var node = key; node is not null and not StatementSyntax and not MemberDeclarationSyntax; node = node.Parent)
        {
            switch (node)
            {
                case AssignmentExpressionSyntax assignment when assignment.Left.Span.Contains(key!.Span):
                    return assignment.Right;
                case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: [var first, var second] } when first.Span.Contains(key!.Span):
                    return second;
            }
        }

        return null;
    }

    /// <summary>The expression by which a mapping or list was given what it holds, where that was created elsewhere; null when it was created there.</summary>
    /// <param name="holder">The mapping or list.</param>
    /// <param name="path">The path of what it holds.</param>
    public static ExpressionSyntax? UseOf(Node? holder, NodePath path)
    {
        var use = holder switch
        {
            MappingNode mapping when path.Key is { } key && mapping.TryGetEntry(key, out var entry) => ValueOf(entry),
            SequenceNode sequence when ExpressionOf(sequence) is { } list => ItemOf(list, path.Index),
            _ => null,
        };
        return use is BaseObjectCreationExpressionSyntax or WithExpressionSyntax or LiteralExpressionSyntax ? null : use;
    }

    private static ExpressionSyntax? ItemOf(ExpressionSyntax expression, int index) => ElementsOf(expression) is { } list
        ? ElementAt(list, index) switch
        {
            ExpressionElementSyntax element => element.Expression,
            var element => element as ExpressionSyntax,
        }
        : null;

    private static ElementList? ElementsOf(ExpressionSyntax expression) => ElementList.Of(expression switch
    {
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => initializer,
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer,
        _ => expression,
    });

    /// <summary>Behind a spread nobody knows which element is which item.</summary>
    private static SyntaxNode? ElementAt(ElementList list, int index) =>
        index < list.Elements.Count && !list.Elements.Take(index + 1).Any(static element => element is SpreadElementSyntax) ? list.Elements[index] : null;

    private static bool IsKeyOf(SyntaxNode element, SyntaxNode key) => element switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left.Span.Contains(key.Span),
        InitializerExpressionSyntax { Expressions: [var first, ..] } => first.Span.Contains(key.Span),
        _ => false,
    };

    private static SyntaxNode? Find(SourceSpan span)
    {
        if (span.File is not SyntaxTreeFile { Tree: var tree } || span.End > tree.Length)
            return null;
        var found = tree.GetRoot().FindNode(new TextSpan(span.Start, span.Length), getInnermostNodeForTie: true);
        return found.Span.Start == span.Start && found.Span.Length == span.Length ? found : null;
    }
}
