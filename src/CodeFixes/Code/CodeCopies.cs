using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Plimsoll.CodeFixes.Code;

/// <summary>Which expressions can be written a second time elsewhere: what they name must be known there, and mean the same.</summary>
internal static class CodeCopies
{
    /// <summary>The text of an expression for another place in the same member; null when it is too much to say twice.</summary>
    public static string? Within(ExpressionSyntax? expression, SyntaxNode place) =>
        expression is not null && IsShort(expression) && ScopeOf(expression) is { } scope && ReferenceEquals(scope, ScopeOf(place)) ? expression.ToString() : null;

    /// <summary>The text of an expression for another member of the same type; null when it depends on where it stands.</summary>
    public static string? InOtherMember(ExpressionSyntax? expression, SyntaxNode place, SemanticModel model) =>
        expression is not null and not LiteralExpressionSyntax && expression.SyntaxTree == place.SyntaxTree && IsShort(expression)
        && ReferenceEquals(expression.FirstAncestorOrSelf<TypeDeclarationSyntax>(), place.FirstAncestorOrSelf<TypeDeclarationSyntax>())
        && expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().All(name => IsMemberName(name) || IsStatic(model.GetSymbolInfo(name).Symbol))
            ? expression.ToString()
            : null;

    private static bool IsShort(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or LiteralExpressionSyntax or PredefinedTypeSyntax => true,
        MemberAccessExpressionSyntax access => IsShort(access.Expression),
        InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } invocation => IsShort(invocation.Expression) && arguments.All(static argument => IsShort(argument.Expression)),
        BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax }] } => true,
        _ => false,
    };

    /// <summary>Names of locals and parameters are known within a member, and within a lambda in it.</summary>
    private static SyntaxNode? ScopeOf(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(static ancestor => ancestor is MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    private static bool IsMemberName(IdentifierNameSyntax name) =>
        (name.Parent is MemberAccessExpressionSyntax access && access.Name == name) || name.Parent is NameColonSyntax;

    private static bool IsStatic(ISymbol? symbol) => symbol is ITypeSymbol or INamespaceSymbol or IFieldSymbol { IsStatic: true } or IPropertySymbol { IsStatic: true } or IMethodSymbol { IsStatic: true };
}
