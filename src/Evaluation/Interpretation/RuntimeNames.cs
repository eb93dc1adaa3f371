using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>The names that types have at run time: <c>System.Collections.Generic.List`1[System.Int32]</c>.</summary>
internal static class RuntimeNames
{
    public static string Of(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return $"{Of(array.ElementType)}[{new string(',', array.Rank - 1)}]";
        if (type is not INamedTypeSymbol named)
            return type.Name;
        var name = Definition(named);
        var arguments = Arguments(named);
        return arguments.Count == 0 ? name : $"{name}[{string.Join(",", arguments.Select(Of))}]";
    }

    private static string Definition(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } containing)
            return $"{Definition(containing)}+{type.MetadataName}";
        return type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{type.MetadataName}" : type.MetadataName;
    }

    private static List<ITypeSymbol> Arguments(INamedTypeSymbol type) =>
        [.. type.ContainingType is { } containing ? Arguments(containing) : [], .. type.TypeArguments];
}
