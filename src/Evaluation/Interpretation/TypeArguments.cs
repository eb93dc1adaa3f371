using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>Replaces type parameters by what a call was made with.</summary>
internal sealed class TypeArguments
{
    public static readonly TypeArguments None = new();

    private readonly Dictionary<ITypeSymbol, ITypeSymbol> _map = new(SymbolEqualityComparer.Default);

    public TypeArguments With(INamedTypeSymbol? type, IMethodSymbol? method)
    {
        if ((type is null || !type.IsGenericType && type.ContainingType is null) && method is not { IsGenericMethod: true })
            return this;
        var result = new TypeArguments();
        foreach (var pair in _map)
            result._map[pair.Key] = pair.Value;
        for (var current = type; current is not null; current = current.ContainingType)
            result.Add(current.OriginalDefinition.TypeParameters, current.TypeArguments);
        if (method is { IsGenericMethod: true })
            result.Add(method.OriginalDefinition.TypeParameters, method.TypeArguments);
        return result;
    }

    public ITypeSymbol Resolve(ITypeSymbol type, Compilation compilation)
    {
        if (_map.Count == 0)
            return type;
        switch (type)
        {
            case ITypeParameterSymbol:
                return _map.TryGetValue(type.WithNullableAnnotation(NullableAnnotation.None), out var actual) ? actual : type;
            case IArrayTypeSymbol array:
                return compilation.CreateArrayTypeSymbol(Resolve(array.ElementType, compilation), array.Rank);
            case INamedTypeSymbol { IsGenericType: true, IsUnboundGenericType: false } named:
                return named.ConstructedFrom.Construct([.. named.TypeArguments.Select(argument => Resolve(argument, compilation))]);
            default:
                return type;
        }
    }

    private void Add(IReadOnlyList<ITypeParameterSymbol> parameters, IReadOnlyList<ITypeSymbol> arguments)
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            // An argument may itself be a type parameter of the caller.
            if (!SymbolEqualityComparer.Default.Equals(parameters[i], arguments[i]))
                _map[parameters[i]] = arguments[i];
        }
    }
}
