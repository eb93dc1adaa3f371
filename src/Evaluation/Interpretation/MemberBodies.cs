using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Evaluation.Helpers;
using Plimsoll.Evaluation.Incremental;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>The operations of the members that evaluation comes to, bound when first called.</summary>
internal sealed class MemberBodies(Compilation compilation, HelperSources helpers, CancellationToken ct)
{
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly Dictionary<SyntaxNode, IOperation?> _operations = [];
    private readonly Dictionary<IOperation, bool> _hasEffects = [];
    private readonly Dictionary<IOperation, bool> _yields = [];

    /// <summary>Learns which files are read.</summary>
    public EvaluationRecord Record { get; set; } = new();

    public SemanticModel Model(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out var model))
            _models.Add(tree, model = helpers.Of(tree)?.Model(tree) ?? compilation.GetSemanticModel(tree));
        return model;
    }

    /// <summary>The operation of a node; null where the compiler has none.</summary>
    public IOperation? Get(SyntaxNode node)
    {
        Touch(node.SyntaxTree);
        if (!_operations.TryGetValue(node, out var operation))
            _operations.Add(node, operation = Model(node.SyntaxTree).GetOperation(node, ct));
        return operation;
    }

    /// <summary>The node that declares a member in this compilation: of a partial member the one that has the body.</summary>
    public SyntaxNode? Declaration(ISymbol member)
    {
        member = member switch
        {
            IMethodSymbol method => Implementation(method),
            IPropertySymbol { PartialImplementationPart: { } implementation } => implementation,
            _ => member,
        };
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            if (!compilation.ContainsSyntaxTree(reference.SyntaxTree) && !helpers.Contains(reference.SyntaxTree))
                continue;
            Touch(reference.SyntaxTree);
            return reference.GetSyntax(ct);
        }

        return null;
    }

    /// <summary>An object of a type depends on all parts of it, and of its base types: their order, and what they do not declare.</summary>
    public void Touch(INamedTypeSymbol type)
    {
        for (var current = type.OriginalDefinition; current is not null; current = current.BaseType?.OriginalDefinition)
        {
            foreach (var reference in current.DeclaringSyntaxReferences)
                Touch(reference.SyntaxTree);
        }
    }

    // What helpers of other assemblies carry changes with the references.
    private void Touch(SyntaxTree tree)
    {
        if (!helpers.Contains(tree))
            Record.Touch(tree);
    }

    /// <summary>Of a partial method or of the accessor of a partial property the part that has the body, and the parameters that it names.</summary>
    public static IMethodSymbol Implementation(IMethodSymbol method) => method.AssociatedSymbol is IPropertySymbol { PartialImplementationPart: { } property }
        ? (method.MethodKind == MethodKind.PropertyGet ? property.GetMethod : property.SetMethod) ?? method
        : method.PartialImplementationPart ?? method;

    /// <summary>A property whose storage the compiler makes: assigning it and reading it back does nothing else.</summary>
    public bool IsAutoProperty(IPropertySymbol property) => Declaration(property.OriginalDefinition) switch
    {
        ParameterSyntax => true,
        PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } accessors } => !property.IsAbstract
            && accessors.Accessors.All(accessor => accessor.Body is null && accessor.ExpressionBody is null),
        null => property.ContainingType.IsAnonymousType || property.IsImplicitlyDeclared,
        _ => false,
    };

    /// <summary>
    /// Whether a property is read or written without running code of its own: an automatic property, an automatic accessor beside
    /// one with a body, and the storage of a property that has no such accessor.
    /// </summary>
    public bool IsStored(IPropertySymbol property, IMethodSymbol? accessor)
    {
        if (IsAutoProperty(property) || accessor is null)
            return true;
        return Declaration(accessor.OriginalDefinition) is AccessorDeclarationSyntax { Body: null, ExpressionBody: null } && !property.IsAbstract;
    }

    /// <summary>Whether a body changes anything beyond its own variables, so that stopping in the middle leaves half-made objects.</summary>
    public bool HasEffects(IOperation body)
    {
        if (!_hasEffects.TryGetValue(body, out var result))
            _hasEffects.Add(body, result = body.Descendants().Any(IsEffect));
        return result;
    }

    public bool Yields(IOperation body)
    {
        if (!_yields.TryGetValue(body, out var result))
            _yields.Add(body, result = ContainsYield(body));
        return result;
    }

    private bool ContainsYield(IOperation operation)
    {
        if (operation.Kind is OperationKind.YieldReturn or OperationKind.YieldBreak)
            return true;
        foreach (var child in operation.ChildOperations)
        {
            if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation) && Yields(child))
                return true;
        }

        return false;
    }

    private static bool IsEffect(IOperation operation) => operation switch
    {
        IAssignmentOperation assignment => assignment.Target is IMemberReferenceOperation or IArrayElementReferenceOperation
            && assignment.Parent is not IObjectOrCollectionInitializerOperation,
        IExpressionStatementOperation { Operation: IInvocationOperation or IConditionalAccessOperation } => true,
        IIncrementOrDecrementOperation increment => increment.Target is IMemberReferenceOperation,
        _ => false,
    };
}
