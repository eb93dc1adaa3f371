using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Plimsoll.Evaluation.Helpers;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>Questions about the types of the compilation.</summary>
internal sealed class KnownSymbols(Compilation compilation)
{
    private static readonly SymbolDisplayFormat FullNameFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted);

    private readonly Dictionary<ITypeSymbol, bool> _models = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, string> _fullNames = new(SymbolEqualityComparer.Default);

    public Compilation Compilation { get; } = compilation;

    /// <summary>The source of helpers in other assemblies.</summary>
    public HelperSources Helpers { get; } = new(compilation);

    /// <summary>The name with namespaces and containing types, without type arguments: <c>System.Collections.Generic.List</c>.</summary>
    public string FullName(ITypeSymbol type)
    {
        var original = type.OriginalDefinition;
        if (!_fullNames.TryGetValue(original, out var name))
            _fullNames.Add(original, name = original.ToDisplayString(FullNameFormat));
        return name;
    }

    public static string FullNameOf(ITypeSymbol type) => type.OriginalDefinition.ToDisplayString(FullNameFormat);

    public INamedTypeSymbol? Type(string metadataName) => Compilation.GetTypeByMetadataName(metadataName)
        ?? Compilation.GetTypesByMetadataName(metadataName).FirstOrDefault();

    /// <summary>Whether a type has its members' bodies in this compilation, or is a helper that carries them.</summary>
    public bool IsSource(ISymbol symbol)
    {
        // Anonymous types point at the expression that makes them, but have no members' bodies.
        if (symbol is INamedTypeSymbol { IsAnonymousType: true } || symbol.ContainingType is { IsAnonymousType: true })
            return false;
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (Compilation.ContainsSyntaxTree(reference.SyntaxTree) || Helpers.Contains(reference.SyntaxTree))
                return true;
        }

        return false;
    }

    /// <summary>A type of a library that is nothing but its properties: a Kubernetes model.</summary>
    public bool IsModel(ITypeSymbol type)
    {
        var original = type.OriginalDefinition;
        if (_models.TryGetValue(original, out var known))
            return known;
        var result = original.TypeKind == TypeKind.Class && !IsSource(original) && FullName(original) is var name
            && name is not ("k8s.Models.ResourceQuantity" or "k8s.Models.IntOrString")
            && (name.StartsWith("k8s.Models.", StringComparison.Ordinal)
                || HasAttribute(original, "k8s.Models.KubernetesEntityAttribute")
                || original.GetMembers().OfType<IPropertySymbol>()
                    .Any(property => HasAttribute(property, "System.Text.Json.Serialization.JsonPropertyNameAttribute")));
        _models.Add(original, result);
        return result;
    }

    /// <summary>An interface that a collection expression makes a list of the compiler's own for.</summary>
    public bool IsReadOnlyInterface(ITypeSymbol type) => type.TypeKind == TypeKind.Interface;

    /// <summary>A member of an extension block. Its receiver takes the place of <c>this</c>. Roslyn 4 has no name for the kind.</summary>
    public static bool IsExtensionMember(ISymbol member) => member.ContainingType?.TypeKind == (TypeKind)14;

    public bool IsException(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == "Exception" && FullName(current) == "System.Exception")
                return true;
        }

        return false;
    }

    public bool IsAssignable(ITypeSymbol from, ITypeSymbol to)
    {
        if (SymbolEqualityComparer.Default.Equals(from, to) || to.SpecialType == SpecialType.System_Object)
            return true;
        var conversion = Compilation.ClassifyConversion(from, to);
        return conversion is { IsImplicit: true } && (conversion.IsIdentity || conversion.IsReference || conversion.IsBoxing) || IsDerived(from, to);
    }

    /// <summary>The base type, with its source where that is carried by a helper.</summary>
    public INamedTypeSymbol? BaseOf(INamedTypeSymbol type) => type.BaseType is { } baseType ? (INamedTypeSymbol)Helpers.Here(baseType) : null;

    /// <summary>Whether two members are one, though the project sees that of an assembly and a helper its own source.</summary>
    public bool AreSame(ISymbol first, ISymbol second) => SymbolEqualityComparer.Default.Equals(first.OriginalDefinition, second.OriginalDefinition)
        || SymbolEqualityComparer.Default.Equals(Helpers.Here(first).OriginalDefinition, Helpers.Here(second).OriginalDefinition);

    /// <summary>The member of a type that implements one of an interface; null when there is none.</summary>
    public ISymbol? Implementation(INamedTypeSymbol type, ISymbol member)
    {
        if (type.FindImplementationForInterfaceMember(member) is { } implementation)
            return implementation;
        foreach (var implemented in type.AllInterfaces)
        {
            foreach (var candidate in implemented.GetMembers(member.Name))
            {
                if (AreSame(candidate, member))
                    return type.FindImplementationForInterfaceMember(candidate);
            }
        }

        return null;
    }

    /// <summary>A type of the project that derives from a helper's type: to the compiler, from that in the assembly.</summary>
    private bool IsDerived(ITypeSymbol from, ITypeSymbol to)
    {
        for (var current = from; current is not null; current = current is INamedTypeSymbol named ? BaseOf(named) : null)
        {
            if (SymbolEqualityComparer.Default.Equals(current, to) || current.AllInterfaces.Any(implemented => SymbolEqualityComparer.Default.Equals(Helpers.Here(implemented), to)))
                return true;
        }

        return false;
    }

    public static bool HasAttribute(ISymbol symbol, string fullName) => Attribute(symbol, fullName) is not null;

    public static AttributeData? Attribute(ISymbol symbol, string fullName)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && fullName.EndsWith(type.Name, StringComparison.Ordinal) && FullNameOf(type) == fullName)
                return attribute;
        }

        return null;
    }
}
