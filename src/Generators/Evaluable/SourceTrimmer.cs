using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Plimsoll.Generators.Evaluable;

/// <summary>Leaves of a file what is in a closure, with the types around it; and no comments, directives or attributes of the assembly.</summary>
internal sealed class SourceTrimmer(HashSet<SyntaxNode> kept) : CSharpSyntaxRewriter
{
    /// <summary>Null when nothing of the file is kept.</summary>
    public static string? Trim(CompilationUnitSyntax root, HashSet<SyntaxNode> kept)
    {
        if (!root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax).Any(kept.Contains))
            return null;
        var trimmed = (CompilationUnitSyntax)new SourceTrimmer(kept).Visit(root)!;
        trimmed = trimmed
            .WithUsings(SyntaxFactory.List(trimmed.Usings.Where(static directive => directive.GlobalKeyword.IsKind(SyntaxKind.None))))
            .WithAttributeLists(default);
        return trimmed.ReplaceTrivia(trimmed.DescendantTrivia(), static (trivia, _) => IsLayout(trivia) ? trivia : default).ToFullString().Replace("\r\n", "\n").Trim() + "\n";
    }

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        if (node is MemberDeclarationSyntax and not BaseNamespaceDeclarationSyntax && !kept.Contains(node) && !HoldsKept(node))
            return null;
        return node is not null && kept.Contains(node) ? node : base.Visit(node);
    }

    // A type that only stands around what is kept says no more than its name.
    public override SyntaxNode? VisitClassDeclaration(ClassDeclarationSyntax node) => ((ClassDeclarationSyntax)base.VisitClassDeclaration(node)!).WithAttributeLists(default).WithBaseList(null).WithParameterList(null);

    public override SyntaxNode? VisitStructDeclaration(StructDeclarationSyntax node) => ((StructDeclarationSyntax)base.VisitStructDeclaration(node)!).WithAttributeLists(default).WithBaseList(null).WithParameterList(null);

    public override SyntaxNode? VisitRecordDeclaration(RecordDeclarationSyntax node) => ((RecordDeclarationSyntax)base.VisitRecordDeclaration(node)!).WithAttributeLists(default).WithBaseList(null).WithParameterList(null);

    public override SyntaxNode? VisitInterfaceDeclaration(InterfaceDeclarationSyntax node) => ((InterfaceDeclarationSyntax)base.VisitInterfaceDeclaration(node)!).WithAttributeLists(default).WithBaseList(null);

    public override SyntaxNode? VisitNamespaceDeclaration(NamespaceDeclarationSyntax node) =>
        HoldsKept(node) ? base.VisitNamespaceDeclaration(node) : null;

    private bool HoldsKept(SyntaxNode node) => node is BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax
        && node.DescendantNodes(static inner => inner is BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax).Any(kept.Contains);

    private static bool IsLayout(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
