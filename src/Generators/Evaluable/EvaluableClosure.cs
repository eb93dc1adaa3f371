using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Plimsoll.Generators.Evaluable;

/// <summary>
/// All that marked helpers need of their own assembly: of a static class the members that are used, of other types everything,
/// because operators, conversions and enumeration use members without naming them.
/// </summary>
internal sealed class EvaluableClosure
{
    private const string Attribute = "Plimsoll.EvaluableAttribute";

    private readonly Compilation _compilation;
    private readonly CancellationToken _ct;
    private readonly HashSet<ISymbol> _included = new(SymbolEqualityComparer.Default);
    private readonly Queue<SyntaxNode> _pending = new();
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];

    private EvaluableClosure(Compilation compilation, CancellationToken ct)
    {
        _compilation = compilation;
        _ct = ct;
    }

    /// <summary>Declarations that are needed whole: types, and members of static classes.</summary>
    public HashSet<SyntaxNode> Declarations { get; } = [];

    public static EvaluableClosure Of(Compilation compilation, CancellationToken ct)
    {
        var closure = new EvaluableClosure(compilation, ct);
        if (compilation.GetTypeByMetadataName(Attribute) is { } attribute)
            closure.AddRoots(compilation.Assembly.GlobalNamespace, attribute, IsMarked(compilation.Assembly, attribute));
        while (closure._pending.Count > 0)
            closure.Scan(closure._pending.Dequeue());
        return closure;
    }

    private static bool IsMarked(ISymbol symbol, INamedTypeSymbol attribute) =>
        symbol.GetAttributes().Any(candidate => SymbolEqualityComparer.Default.Equals(candidate.AttributeClass, attribute));

    private void AddRoots(INamespaceOrTypeSymbol container, INamedTypeSymbol attribute, bool isMarked)
    {
        foreach (var member in container.GetMembers())
        {
            _ct.ThrowIfCancellationRequested();
            switch (member)
            {
                case INamespaceSymbol space:
                    AddRoots(space, attribute, isMarked);
                    break;
                case INamedTypeSymbol type when (isMarked && type.DeclaredAccessibility == Accessibility.Public) || IsMarked(type, attribute):
                    AddWhole(type);
                    break;
                case INamedTypeSymbol type:
                    AddRoots(type, attribute, isMarked: false);
                    break;
                case not null when IsMarked(member, attribute):
                    Add(member);
                    break;
            }
        }
    }

    private void Add(ISymbol? symbol)
    {
        switch (symbol?.OriginalDefinition)
        {
            case IMethodSymbol { ReducedFrom: { } reduced }:
                Add(reduced);
                break;
            case IMethodSymbol { AssociatedSymbol: { } associated }:
                Add(associated);
                break;
            case IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction }:
                break;
            case IArrayTypeSymbol array:
                Add(array.ElementType);
                break;
            case INamedTypeSymbol { IsStatic: true, TypeKind: TypeKind.Class }:
                // Named to reach a member, which is added by its own name.
                break;
            case INamedTypeSymbol type:
                AddWhole(type);
                break;
            case IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol when symbol.ContainingType is { } container:
                if (IsMembersOnly(container))
                    AddMember(symbol.OriginalDefinition);
                else
                    AddWhole(container);
                break;
        }
    }

    /// <summary>A static class of whose members each can be taken alone. Extension blocks are taken with their class.</summary>
    private static bool IsMembersOnly(INamedTypeSymbol type) =>
        type is { IsStatic: true, TypeKind: TypeKind.Class } && type.GetTypeMembers().All(static nested => nested.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.Enum or TypeKind.Delegate);

    private void AddWhole(INamedTypeSymbol type)
    {
        // A type in a generic one is not to be had without it.
        while ((!IsNamedType(type) || type.ContainingType is { IsGenericType: true }) && type.ContainingType is { } container)
            type = container;
        if (_included.Add(type.OriginalDefinition))
            AddDeclarations(type.OriginalDefinition);
    }

    private static bool IsNamedType(INamedTypeSymbol type) => type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.Enum or TypeKind.Delegate;

    private void AddMember(ISymbol member)
    {
        if (!_included.Add(member))
            return;
        AddDeclarations(member);
        // What a static constructor does, it does before any member is used.
        foreach (var constructor in member.ContainingType.StaticConstructors)
        {
            if (!constructor.IsImplicitlyDeclared && _included.Add(constructor))
                AddDeclarations(constructor);
        }
    }

    private void AddDeclarations(ISymbol symbol)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences.Concat(OtherPart(symbol)?.DeclaringSyntaxReferences ?? []))
        {
            if (!_compilation.ContainsSyntaxTree(reference.SyntaxTree))
                continue;
            var declaration = reference.GetSyntax(_ct);
            // `int A = 1, B = 2;` is one declaration of two fields.
            if (declaration is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: BaseFieldDeclarationSyntax field } })
                declaration = field;
            if (Declarations.Add(declaration))
                _pending.Enqueue(declaration);
        }
    }

    private static ISymbol? OtherPart(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.PartialImplementationPart ?? method.PartialDefinitionPart,
        IPropertySymbol property => property.PartialImplementationPart ?? property.PartialDefinitionPart,
        _ => null,
    };

    /// <summary>Adds what a declaration uses: by name, and through the operations that its code stands for.</summary>
    private void Scan(SyntaxNode declaration)
    {
        var model = Model(declaration.SyntaxTree);
        foreach (var node in declaration.DescendantNodesAndSelf())
        {
            _ct.ThrowIfCancellationRequested();
            switch (node)
            {
                case SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax or ElementAccessExpressionSyntax:
                    var info = model.GetSymbolInfo(node, _ct);
                    Add(info.Symbol);
                    foreach (var candidate in info.CandidateSymbols)
                        Add(candidate);
                    break;
                case CommonForEachStatementSyntax loop:
                    var enumeration = model.GetForEachStatementInfo(loop);
                    Add(enumeration.GetEnumeratorMethod);
                    Add(enumeration.ElementType);
                    if (loop is ForEachVariableStatementSyntax variable)
                        Add(model.GetDeconstructionInfo(variable).Method);
                    break;
                case AssignmentExpressionSyntax assignment when assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && assignment.Left is TupleExpressionSyntax or DeclarationExpressionSyntax:
                    Add(model.GetDeconstructionInfo(assignment).Method);
                    break;
                case QueryClauseSyntax clause:
                    var query = model.GetQueryClauseInfo(clause, _ct);
                    Add(query.OperationInfo.Symbol);
                    Add(query.CastInfo.Symbol);
                    break;
                case SelectOrGroupClauseSyntax or OrderingSyntax:
                    Add(model.GetSymbolInfo(node, _ct).Symbol);
                    break;
                case ExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression } } element:
                    Add(model.GetCollectionInitializerSymbolInfo(element, _ct).Symbol);
                    break;
                case RecursivePatternSyntax { PositionalPatternClause: not null }:
                    Add((model.GetOperation(node, _ct) as Microsoft.CodeAnalysis.Operations.IRecursivePatternOperation)?.DeconstructSymbol);
                    break;
            }

            // The values themselves: `Make().Size` uses the type that Make yields.
            if (node is ExpressionSyntax expression && model.GetTypeInfo(expression, _ct) is var types)
            {
                AddType(types.Type);
                AddType(types.ConvertedType);
            }
        }
    }

    private void AddType(ITypeSymbol? type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                AddType(array.ElementType);
                break;
            case INamedTypeSymbol named:
                Add(named);
                foreach (var argument in named.TypeArguments)
                    AddType(argument);
                break;
        }
    }

    private SemanticModel Model(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out var model))
            _models.Add(tree, model = _compilation.GetSemanticModel(tree));
        return model;
    }
}
