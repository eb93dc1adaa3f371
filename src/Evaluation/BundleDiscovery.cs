using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Plimsoll.Evaluation.Charts;
using Plimsoll.Evaluation.Incremental;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Model;

namespace Plimsoll.Evaluation;

/// <summary>Finds bundles and their definitions.</summary>
internal static class BundleDiscovery
{
    private const string ManifestsAttribute = "Plimsoll.ManifestsAttribute";
    private const string EntityAttribute = "k8s.Models.KubernetesEntityAttribute";

    public static IReadOnlyList<Bundle> Find(Compilation compilation, ProjectFacts project, ProblemSink problems, CancellationToken ct)
    {
        var bundles = new List<Bundle>();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var tree in compilation.SyntaxTrees.Where(tree => TreeSummary.Of(tree).MarkedTypes.Count > 0).OrderBy(tree => tree.FilePath.Replace('\\', '/'), StringComparer.Ordinal))
        {
            ct.ThrowIfCancellationRequested();
            var model = compilation.GetSemanticModel(tree);
            foreach (var declaration in TreeSummary.Of(tree).MarkedTypes)
            {
                if (model.GetDeclaredSymbol(declaration, ct) is not INamedTypeSymbol type)
                    continue;
                var chart = KnownSymbols.Attribute(type, ChartReader.Attribute);
                if ((chart ?? KnownSymbols.Attribute(type, ManifestsAttribute)) is not { } attribute || !seen.Add(type))
                    continue;
                if (chart is not null && KnownSymbols.HasAttribute(type, ManifestsAttribute))
                    problems.Report(ProblemIds.BundleShape, problems.SpanOf(tree, declaration.Identifier.Span), $"{type.Name} is marked [HelmChart] and [Manifests]: its definitions go to a chart or to plain manifests, so remove one of them");
                else if (Describe(compilation, type, declaration, attribute, chart is null ? null : new ChartReader(compilation, project, problems, ct), problems, ct) is { } bundle)
                    bundles.Add(bundle);
            }
        }

        return ChartSetCheck.Valid(bundles, problems);
    }

    private static Bundle? Describe(
        Compilation compilation, INamedTypeSymbol type, TypeDeclarationSyntax declaration, AttributeData attribute, ChartReader? charts, ProblemSink problems, CancellationToken ct)
    {
        var place = problems.SpanOf(declaration.SyntaxTree, declaration.Identifier.Span);
        if (ShapeProblem(type) is { } problem)
        {
            problems.Report(ProblemIds.BundleShape, place, problem);
            return null;
        }

        ChartDeclaration? chart = null;
        if (charts is not null && (chart = charts.Read(type, declaration, attribute)) is null)
            return null;
        var members = new List<BundleMember>();
        foreach (var member in type.GetMembers())
        {
            ct.ThrowIfCancellationRequested();
            if (member.IsImplicitlyDeclared || DeclarationOf(compilation, member, ct) is not { } syntax)
                continue;
            if (!IsDefinition(member, out var isSequence))
                ReportIgnored(compilation, type, member, syntax, problems);
            else if (!member.IsStatic && InstanceProblem(type, chart) is { } reason)
                problems.Report(ProblemIds.BundleShape, place, reason);
            else
                members.Add(new BundleMember(member, syntax, isSequence, KindOf(TypeOf(member)!), DeclarationsOf(member)));
        }

        // A chart may be there for those that it depends on alone.
        if (members.Count == 0 && chart is not { Dependencies.Count: > 0 } && !problems.Has(ProblemIds.BundleShape, place))
        {
            problems.Report(ProblemIds.BundleShape, place, $"{type.Name} has no definitions: give it a public property, method without parameters, or field whose type is a Kubernetes model such as V1Deployment, or a list of them");
            return null;
        }

        var folder = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Folder").Value.Value as string;
        return new Bundle(type, type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat), folder, DeclarationsOf(type), [.. members
            .OrderBy(member => member.Declaration.SyntaxTree.FilePath.Replace('\\', '/'), StringComparer.Ordinal).ThenBy(member => member.Declaration.SpanStart)])
        {
            Chart = chart,
        };
    }

    private static string? ShapeProblem(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsGenericType)
                return $"{current.Name} is generic: a bundle is a class that is there once, so drop the type parameters";
            if (current.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
                return $"{current.Name} is {(current.DeclaredAccessibility == Accessibility.Private ? "private" : "protected")}: make it internal or public";
        }

        return type.TypeKind == TypeKind.Class ? null : $"{type.Name} is not a class";
    }

    private static string? InstanceProblem(INamedTypeSymbol type, ChartDeclaration? chart)
    {
        if (type.IsAbstract)
            return $"{type.Name} is abstract: its instance members cannot be definitions, so make them static or the class concrete";
        return chart is not null || type.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal)
            ? null
            : $"{type.Name} has no accessible constructor without parameters: its instance members cannot be definitions";
    }

    private static bool IsDefinition(ISymbol member, out bool isSequence)
    {
        isSequence = false;
        return member.DeclaredAccessibility == Accessibility.Public && TypeOf(member) is { } type && IsYield(type, out isSequence);
    }

    /// <summary>What a member yields when it is of a shape that a definition has; null for others.</summary>
    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol { IsIndexer: false, GetMethod: not null } property when property.ExplicitInterfaceImplementations.IsEmpty => property.Type,
        IMethodSymbol { MethodKind: MethodKind.Ordinary, Parameters.IsEmpty: true, IsGenericMethod: false, ReturnsVoid: false } method => method.ReturnType,
        IFieldSymbol { AssociatedSymbol: null } field => field.Type,
        _ => null,
    };

    private static bool IsYield(ITypeSymbol type, out bool isSequence)
    {
        isSequence = false;
        if (IsEntity(type) || IsEntityInterface(type))
            return true;
        if (type.SpecialType == SpecialType.System_String || ElementOf(type) is not { } element)
            return false;
        isSequence = true;
        return IsEntity(element) || IsEntityInterface(element) || element.SpecialType == SpecialType.System_Object;
    }

    private static string? KindOf(ITypeSymbol type) =>
        KnownSymbols.Attribute(IsEntity(type) ? type : ElementOf(type) ?? type, EntityAttribute)?.NamedArguments
            .FirstOrDefault(static argument => argument.Key == "Kind").Value.Value as string;

    private static bool IsEntity(ITypeSymbol type) => type.TypeKind == TypeKind.Class && KnownSymbols.HasAttribute(type, EntityAttribute);

    private static bool IsEntityInterface(ITypeSymbol type) => type.TypeKind == TypeKind.Interface && type.Name == "IKubernetesObject";

    private static ITypeSymbol? ElementOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { Rank: 1 } array)
            return array.ElementType;
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            return ((INamedTypeSymbol)type).TypeArguments[0];
        return type.AllInterfaces
            .Where(candidate => candidate.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            .Select(candidate => candidate.TypeArguments[0]).FirstOrDefault();
    }

    /// <summary>A member that is not public and that nothing in the bundle uses was most likely meant to be one of its definitions.</summary>
    private static void ReportIgnored(Compilation compilation, INamedTypeSymbol type, ISymbol member, SyntaxNode syntax, ProblemSink problems)
    {
        if (member.DeclaredAccessibility is not (Accessibility.Internal or Accessibility.Protected or Accessibility.ProtectedOrInternal or Accessibility.ProtectedAndInternal)
            || TypeOf(member) is not { } yielded || !IsEntity(yielded) || IsUsed(compilation, member))
        {
            return;
        }

        var identifier = syntax switch
        {
            PropertyDeclarationSyntax property => property.Identifier,
            MethodDeclarationSyntax method => method.Identifier,
            VariableDeclaratorSyntax variable => variable.Identifier,
            _ => syntax.GetFirstToken(),
        };
        problems.Report(ProblemIds.DefinitionIgnored, problems.SpanOf(syntax.SyntaxTree, identifier.Span),
            $"{type.Name}.{member.Name} yields a {yielded.Name} but is not public, so it is not emitted: make it public, or private when it is a helper");
    }

    private static bool IsUsed(Compilation compilation, ISymbol member) => compilation.SyntaxTrees.Any(tree => TreeSummary.Of(tree).UsedNames.Contains(member.Name));

    private static SyntaxNode? DeclarationOf(Compilation compilation, ISymbol member, CancellationToken ct)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            if (compilation.ContainsSyntaxTree(reference.SyntaxTree))
                return reference.GetSyntax(ct);
        }

        return null;
    }

    private static Declarations DeclarationsOf(ISymbol symbol) =>
        (KnownSymbols.HasAttribute(symbol, "Plimsoll.CriticalAttribute") ? Declarations.Critical : Declarations.None)
        | (KnownSymbols.HasAttribute(symbol, "Plimsoll.JavaAttribute") ? Declarations.Java : Declarations.None);
}
