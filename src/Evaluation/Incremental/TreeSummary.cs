using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Plimsoll.Evaluation.Incremental;

/// <summary>What is asked of a file again and again and depends on its text alone. Found when asked for, and kept with the tree.</summary>
internal sealed class TreeSummary(SyntaxTree tree)
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeSummary> Known = new();

    private IReadOnlyList<TypeDeclarationSyntax>? _markedTypes;
    private HashSet<string>? _names;
    private HashSet<string>? _usedNames;
    private IReadOnlyList<SurfaceMember>? _members;
    private HashSet<string>? _mentions;
    private string? _projectWide;
    private bool? _hasGlobalStatics;
    private string? _usings;
    private IReadOnlyList<string>? _namespaces;

    public static TreeSummary Of(SyntaxTree tree) => Known.GetValue(tree, static key => new TreeSummary(key));

    /// <summary>Classes with attributes: those that can be bundles.</summary>
    public IReadOnlyList<TypeDeclarationSyntax> MarkedTypes => _markedTypes ??=
    [
        .. Root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<TypeDeclarationSyntax>()
            .Where(static type => type is ClassDeclarationSyntax or RecordDeclarationSyntax && type.AttributeLists.Count > 0),
    ];

    /// <summary>Every identifier in the file.</summary>
    public HashSet<string> Names => _names ??= new HashSet<string>(
        Root.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText), StringComparer.Ordinal);

    /// <summary>The identifiers that do not declare something.</summary>
    public HashSet<string> UsedNames => _usedNames ??= new HashSet<string>(
        Root.DescendantNodes().OfType<SimpleNameSyntax>().Select(static name => name.Identifier.ValueText), StringComparer.Ordinal);

    public IReadOnlyList<SurfaceMember> Members => _members ??= SurfaceReader.Members(Root);

    /// <summary>The names in all signatures.</summary>
    public HashSet<string> Mentions => _mentions ??= new HashSet<string>(Members.SelectMany(static member => member.Mentions), StringComparer.Ordinal);

    public string ProjectWide => _projectWide ??= SurfaceReader.ProjectWide(Root);

    /// <summary>Has a <c>global using static</c>, which makes members usable without a word of their type.</summary>
    public bool HasGlobalStatics => _hasGlobalStatics ??= Root.Usings.Any(static directive => !directive.GlobalKeyword.IsKind(SyntaxKind.None) && !directive.StaticKeyword.IsKind(SyntaxKind.None));

    public string Usings => _usings ??= SurfaceReader.Usings(Root);

    public IReadOnlyList<string> Namespaces => _namespaces ??= SurfaceReader.Namespaces(Root);

    private CompilationUnitSyntax Root => (CompilationUnitSyntax)tree.GetRoot();
}
