using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Helpers;

/// <summary>
/// The helpers of all assemblies that a project references. Evaluation knows only symbols that have source: those of the project
/// and those of helpers, which <see cref="Here(ISymbol)"/> puts in the place of their assembly's own.
/// </summary>
internal sealed class HelperSources
{
    private readonly Compilation _project;

    // By name: an assembly can be one symbol to the project and another to a helper of a third assembly.
    private readonly Dictionary<string, HelperAssembly> _assemblies = new(StringComparer.Ordinal);
    private readonly Dictionary<SyntaxTree, HelperAssembly> _trees = [];
    private readonly Dictionary<ITypeSymbol, ITypeSymbol> _types = new(SymbolEqualityComparer.IncludeNullability);

    public HelperSources(Compilation project)
    {
        _project = project;
        foreach (var assembly in project.SourceModule.ReferencedAssemblySymbols)
        {
            if (HelperAssembly.Of(assembly, project) is not { } helpers)
                continue;
            _assemblies[assembly.Name] = helpers;
            foreach (var tree in helpers.Compilation.SyntaxTrees)
                _trees[tree] = helpers;
        }
    }

    public bool Contains(SyntaxTree tree) => _trees.ContainsKey(tree);

    /// <summary>The helpers that a tree is of; null for a tree of the project.</summary>
    public HelperAssembly? Of(SyntaxTree tree) => _trees.TryGetValue(tree, out var helpers) ? helpers : null;

    /// <summary>The type with source in the place of a type of a helper's assembly, also as an argument of other types.</summary>
    public ITypeSymbol Here(ITypeSymbol type)
    {
        if (_trees.Count == 0)
            return type;
        if (!_types.TryGetValue(type, out var here))
            _types.Add(type, here = Map(type));
        return here;
    }

    public IMethodSymbol Here(IMethodSymbol method)
    {
        if (_trees.Count == 0)
            return method;
        if (method.ReducedFrom is { } reduced && Definition(reduced) is not null)
            method = method.IsGenericMethod ? reduced.Construct([.. method.TypeArguments]) : reduced;
        if (Definition(method) is not IMethodSymbol definition)
            return method;
        definition = Member(method.ContainingType, definition);
        return definition.IsGenericMethod ? definition.Construct([.. method.TypeArguments.Select(Here)]) : definition;
    }

    public ISymbol Here(ISymbol member) => member switch
    {
        IMethodSymbol method => Here(method),
        IPropertySymbol property => Here(property),
        IFieldSymbol field => Here(field),
        ITypeSymbol type => Here(type),
        _ => member,
    };

    public IPropertySymbol Here(IPropertySymbol property) =>
        _trees.Count > 0 && Definition(property) is IPropertySymbol definition ? Member(property.ContainingType, definition) : property;

    public IFieldSymbol Here(IFieldSymbol field) =>
        _trees.Count > 0 && Definition(field) is IFieldSymbol definition ? Member(field.ContainingType, definition) : field;

    private ISymbol? Definition(ISymbol symbol) =>
        symbol.ContainingAssembly is { } assembly && _assemblies.TryGetValue(assembly.Name, out var helpers) && !helpers.Owns(symbol) ? helpers.Definition(symbol.OriginalDefinition) : null;

    private T Member<T>(INamedTypeSymbol container, T definition)
        where T : ISymbol
    {
        if (!container.IsGenericType || Here(container) is not INamedTypeSymbol here)
            return definition;
        foreach (var member in here.GetMembers(definition.Name))
        {
            if (member is T found && SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, definition))
                return found;
        }

        return definition;
    }

    private ITypeSymbol Map(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array when Here(array.ElementType) is var element && !ReferenceEquals(element, array.ElementType):
                return _project.CreateArrayTypeSymbol(element, array.Rank);
            case INamedTypeSymbol { IsUnboundGenericType: false, IsAnonymousType: false } named:
                var definition = Definition(named) as INamedTypeSymbol ?? named.OriginalDefinition;
                if (named.ContainingType is { IsGenericType: true } container && Here(container) is INamedTypeSymbol outer && !ReferenceEquals(outer, container))
                    definition = outer.GetTypeMembers(definition.Name, definition.Arity).FirstOrDefault() ?? definition;
                return MapArguments(named, definition);
            default:
                return type;
        }
    }

    private ITypeSymbol MapArguments(INamedTypeSymbol type, INamedTypeSymbol definition)
    {
        var isMapped = !SymbolEqualityComparer.Default.Equals(definition, type.OriginalDefinition);
        if (type.TypeArguments.IsEmpty)
            return isMapped ? definition : type;
        var arguments = new ITypeSymbol[type.TypeArguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Here(type.TypeArguments[i]);
            isMapped |= !ReferenceEquals(arguments[i], type.TypeArguments[i]);
        }

        if (!isMapped)
            return type;
        return type.IsTupleType
            ? _project.CreateTupleTypeSymbol([.. type.TupleElements.Select(element => Here(element.Type))], [.. type.TupleElements.Select(static element => element.IsExplicitlyNamedTupleElement ? element.Name : null)])
            : definition.Construct(arguments);
    }
}
