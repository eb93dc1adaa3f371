using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Plimsoll.Evaluation.Incremental;

/// <summary>Reads what a file declares to others, without binding it.</summary>
internal static class SurfaceReader
{
    private const ulong FirstHash = 14695981039346656037;

    /// <summary>What the compiler calls on values of any type without the code naming it.</summary>
    private static readonly HashSet<string> ImplicitNames = new(StringComparer.Ordinal)
    {
        "Add", "GetEnumerator", "GetAsyncEnumerator", "MoveNext", "Current", "Deconstruct", "Dispose", "DisposeAsync", "GetAwaiter", "Slice", "Length", "Count",
        "Cast", "Select", "SelectMany", "Where", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "GroupBy", "Join", "GroupJoin",
    };

    public static IReadOnlyList<SurfaceMember> Members(CompilationUnitSyntax root)
    {
        var members = new List<SurfaceMember>();
        var pending = new Stack<(MemberDeclarationSyntax Declaration, Place Place)>();
        Push(pending, root.Members, new Place("", [], false));
        foreach (var alias in root.Usings.Where(static directive => directive.Alias is not null && IsGlobal(directive)))
            members.Add(new SurfaceMember([alias.Alias!.Name.Identifier.ValueText], [], Hash(FirstHash, alias.ToString()), [.. IdentifiersIn(alias)], SurfaceUse.ByName));
        while (pending.Count > 0)
        {
            var (declaration, place) = pending.Pop();
            switch (declaration)
            {
                case BaseNamespaceDeclarationSyntax space:
                    Push(pending, space.Members, place with { Namespace = place.Namespace.Length == 0 ? space.Name.ToString() : $"{place.Namespace}.{space.Name}" });
                    break;
                case TypeDeclarationSyntax type:
                    // An extension block has no name; its members are the containing class's.
                    var isExtension = type.Identifier.RawKind == 0;
                    var inner = isExtension ? place with { IsExtension = true } : new Place(place.Namespace, [.. place.Types, type.Identifier.ValueText], false);
                    members.Add(Describe(type, [], inner));
                    Push(pending, type.Members, inner);
                    break;
                case EnumDeclarationSyntax type:
                    members.Add(Describe(type, [.. type.Members.Select(static member => member.Identifier.ValueText)], place with { Types = [.. place.Types, type.Identifier.ValueText] }));
                    break;
                case DelegateDeclarationSyntax type:
                    members.Add(Describe(type, [], place with { Types = [.. place.Types, type.Identifier.ValueText] }));
                    break;
                case GlobalStatementSyntax:
                    break;
                default:
                    members.Add(Describe(declaration, [.. NamesOf(declaration)], place));
                    break;
            }
        }

        return members;
    }

    /// <summary>What decides what names mean in the whole project.</summary>
    public static string ProjectWide(CompilationUnitSyntax root) => string.Concat(
        root.Usings.Where(IsGlobal).Cast<SyntaxNode>()
            .Concat(root.Externs)
            .Concat(root.AttributeLists)
            .Select(static node => node.ToString() + "\n"));

    /// <summary>What decides what the names in a file's signatures mean, besides the declarations of the project.</summary>
    public static string Usings(CompilationUnitSyntax root)
    {
        var directives = root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Where(static node => node is UsingDirectiveSyntax or ExternAliasDirectiveSyntax or BaseNamespaceDeclarationSyntax)
            .Select(static node => node is BaseNamespaceDeclarationSyntax space ? $"namespace {space.Name}\n" : node + "\n");
        return string.Concat(directives);
    }

    /// <summary>Every namespace that a file has declarations in, the outer ones too.</summary>
    public static IReadOnlyList<string> Namespaces(CompilationUnitSyntax root)
    {
        var result = new HashSet<string>(StringComparer.Ordinal);
        foreach (var space in root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<BaseNamespaceDeclarationSyntax>())
        {
            var name = string.Join(".", space.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(static part => part.Name.ToString()));
            for (; result.Add(name) && name.LastIndexOf('.') is > 0 and var dot; name = name.Substring(0, dot))
            {
            }
        }

        return [.. result];
    }

    private static void Push(Stack<(MemberDeclarationSyntax Declaration, Place Place)> pending, SyntaxList<MemberDeclarationSyntax> members, Place place)
    {
        foreach (var member in members)
            pending.Push((member, place));
    }

    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax declaration) => declaration switch
    {
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(static variable => variable.Identifier.ValueText),
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        EventDeclarationSyntax @event => [@event.Identifier.ValueText],
        _ => [],
    };

    private static SurfaceMember Describe(MemberDeclarationSyntax declaration, IReadOnlyList<string> names, Place place)
    {
        var hash = Hash(Hash(FirstHash, place.Namespace), string.Join(".", place.Types));
        var mentions = new HashSet<string>(StringComparer.Ordinal);
        var isType = declaration is TypeDeclarationSyntax;
        foreach (var item in declaration.DescendantNodesAndTokens(node => node == declaration || !IsHidden(node, isType)))
        {
            if (item.AsNode() is { } node)
            {
                // That there is a body, or an initial value, is seen: a property without one is an automatic one.
                if (IsHidden(node, isType) && !(isType && node is MemberDeclarationSyntax))
                    hash = Hash(hash, "{}");
                continue;
            }

            var token = item.AsToken();
            hash = Hash(hash, token.Text);
            if (token.IsKind(SyntaxKind.IdentifierToken))
                mentions.Add(token.ValueText);
        }

        foreach (var name in names)
            mentions.Remove(name);
        if (place.Types.Count > 0 && declaration is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            mentions.Remove(place.Types[place.Types.Count - 1]);
        return new SurfaceMember(names, place.Types, hash, [.. mentions], UseOf(declaration, names, place));
    }

    private static SurfaceUse UseOf(MemberDeclarationSyntax declaration, IReadOnlyList<string> names, Place place)
    {
        // The block says what its members extend.
        if (declaration is TypeDeclarationSyntax { Identifier.RawKind: 0 })
            return SurfaceUse.Anywhere;
        var isImplicit = names.Count == 0 || declaration is EnumDeclarationSyntax || names.Any(ImplicitNames.Contains);
        var isExtension = place.IsExtension
            || declaration is MethodDeclarationSyntax { ParameterList.Parameters: [var first, ..] } && first.Modifiers.Any(SyntaxKind.ThisKeyword);
        return (isExtension, isImplicit) switch
        {
            (true, true) => SurfaceUse.Anywhere,
            (true, false) => SurfaceUse.ByName,
            (false, true) => SurfaceUse.ByType,
            _ => SurfaceUse.ByMemberName,
        };
    }

    private static bool IsGlobal(UsingDirectiveSyntax directive) => !directive.GlobalKeyword.IsKind(SyntaxKind.None);

    private static IEnumerable<string> IdentifiersIn(SyntaxNode node) =>
        node.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText);

    /// <summary>What only the declaration itself uses: bodies, and initial values of what is not constant.</summary>
    private static bool IsHidden(SyntaxNode node, bool isType) => node switch
    {
        BlockSyntax or ArrowExpressionClauseSyntax or ConstructorInitializerSyntax => true,
        EqualsValueClauseSyntax value => value.Parent switch
        {
            PropertyDeclarationSyntax => true,
            VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } => !field.Modifiers.Any(SyntaxKind.ConstKeyword),
            _ => false,
        },
        MemberDeclarationSyntax => isType,
        _ => false,
    };

    private static ulong Hash(ulong hash, string text)
    {
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211;
        return (hash ^ 0x10000) * 1099511628211;
    }

    private sealed record Place(string Namespace, IReadOnlyList<string> Types, bool IsExtension);
}
