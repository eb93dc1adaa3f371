using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Evaluation.Incremental;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>
/// Interprets operations over values. A value that cannot be known becomes an <see cref="UnknownValue"/> and evaluation goes on,
/// so that one such expression costs one field and not the whole object.
/// </summary>
internal sealed partial class Interpreter
{
    private readonly ProblemSink _problems;
    private readonly CancellationToken _ct;
    private readonly List<ISymbol> _calls = [];
    private long _steps;
    private long _definitionSteps;
    private int _depth;

    /// <summary>Where the project calls the helper whose source is being evaluated; null outside of helpers of other assemblies.</summary>
    private SyntaxNode? _site;
    private SyntaxNode? _definition;

    public Interpreter(KnownSymbols symbols, ProblemSink problems, CancellationToken ct)
    {
        Symbols = symbols;
        _problems = problems;
        _ct = ct;
        Bodies = new MemberBodies(symbols.Compilation, symbols.Helpers, ct);
        Equality = new ValueComparer(this, null);
    }

    public KnownSymbols Symbols { get; }

    public MemberBodies Bodies { get; }

    public ProblemSink Problems => _problems;

    /// <summary>What the definition, or the static member, that is being evaluated rests on.</summary>
    public EvaluationRecord Record
    {
        get => Bodies.Record;
        private set => Bodies.Record = value;
    }

    /// <summary>C#'s equality as collections use it.</summary>
    public ValueComparer Equality { get; }

    /// <summary>Members that are definitions: a reference from one of them back to itself is a cycle.</summary>
    public HashSet<ISymbol> Definitions { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Executing the definition at hand would throw, or has effects that evaluation could not follow.</summary>
    public bool IsTainted { get; set; }

    private Compilation Compilation => Symbols.Compilation;

    public void BeginDefinition(SyntaxNode place)
    {
        _definition = place;
        _site = null;
        Record = new EvaluationRecord();
        _definitionSteps = 0;
        _depth = 0;
        _calls.Clear();
        _handlers.Clear();
        IsTainted = false;
    }

    /// <summary>Evaluates an expression. Never returns null; a result of nothing is <see cref="NullValue.Void"/>.</summary>
    public Value Evaluate(IOperation operation, Scope scope)
    {
        var value = EvaluateHere(operation, scope);
        if (_site is not null && value.Origin is { } origin && Symbols.Helpers.Contains(origin.SyntaxTree))
            value.Rehome(_site);
        return value;
    }

    private Value EvaluateHere(IOperation operation, Scope scope)
    {
        Step(operation.Syntax);
        if (operation is ILocalReferenceOperation local && scope.Find(local.Local) is { } variable)
            return variable.Value.Copy();
        if (operation.ConstantValue is { HasValue: true } constant)
            return Constant(constant.Value, operation.Type, operation.Syntax);
        return operation switch
        {
            IConversionOperation conversion => EvaluateConversion(conversion, scope),
            IParameterReferenceOperation parameter => EvaluateParameter(parameter, scope),
            IInstanceReferenceOperation instance => EvaluateInstance(instance, scope),
            IPropertyReferenceOperation property => EvaluateProperty(property, scope),
            IFieldReferenceOperation field => EvaluateField(field, scope),
            IInvocationOperation invocation => EvaluateInvocation(invocation, scope),
            IObjectCreationOperation creation => EvaluateCreation(creation, scope),
            ITypeParameterObjectCreationOperation creation => EvaluateCreation(creation, scope),
            IAnonymousObjectCreationOperation creation => EvaluateCreation(creation, scope),
            IArrayCreationOperation creation => EvaluateCreation(creation, scope),
            ICollectionExpressionOperation collection => EvaluateCollection(collection, scope),
            IWithOperation with => EvaluateWith(with, scope),
            ITupleOperation tuple => EvaluateTuple(tuple, scope),
            IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation => ResolvePlace(operation, scope).Get().Copy(),
            ISimpleAssignmentOperation assignment => EvaluateAssignment(assignment, scope),
            ICompoundAssignmentOperation assignment => EvaluateAssignment(assignment, scope),
            ICoalesceAssignmentOperation assignment => EvaluateAssignment(assignment, scope),
            IDeconstructionAssignmentOperation assignment => EvaluateAssignment(assignment, scope),
            IIncrementOrDecrementOperation increment => EvaluateIncrement(increment, scope),
            IBinaryOperation binary => EvaluateBinary(binary, scope),
            IUnaryOperation unary => EvaluateUnary(unary, scope),
            ITupleBinaryOperation binary => EvaluateTupleBinary(binary, scope),
            IRangeOperation range => EvaluateRange(range, scope),
            IConditionalOperation conditional => EvaluateConditional(conditional, scope),
            ICoalesceOperation coalesce => EvaluateCoalesce(coalesce, scope),
            IConditionalAccessOperation access => EvaluateConditionalAccess(access, scope),
            IConditionalAccessInstanceOperation => scope.Activation.ConditionalReceivers.Peek(),
            IInterpolatedStringOperation interpolated => EvaluateInterpolated(interpolated, scope),
            IIsTypeOperation isType => EvaluateIsType(isType, scope),
            IIsPatternOperation isPattern => EvaluateIsPattern(isPattern, scope),
            ISwitchExpressionOperation @switch => EvaluateSwitch(@switch, scope),
            IAnonymousFunctionOperation function => CreateDelegate(function, null, scope),
            IDelegateCreationOperation creation => EvaluateDelegate(creation, scope),
            IMethodReferenceOperation method => EvaluateMethodReference(method, null, scope),
            IDefaultValueOperation => DefaultOf(Resolve(operation.Type, scope), operation.Syntax),
            ITypeOfOperation typeOf => new ScalarValue(Resolve(typeOf.TypeOperand, scope)!, operation.Syntax),
            IDeclarationExpressionOperation declaration => Evaluate(declaration.Expression, scope),
            IParenthesizedOperation parenthesized => Evaluate(parenthesized.Operand, scope),
            ITranslatedQueryOperation query => Evaluate(query.Operation, scope),
            IThrowOperation @throw => EvaluateThrow(@throw, scope),
            IUtf8StringOperation utf8 => BytesOf(utf8),
            ILocalReferenceOperation reference => scope.Declare(reference.Local, DefaultOf(reference.Type, operation.Syntax)).Value,
            IInterpolatedStringAdditionOperation addition => EvaluateAddition(addition, scope),
            IInterpolatedStringHandlerCreationOperation handler => Evaluate(handler.Content, scope),
            IAwaitOperation => NotEvaluable(operation.Syntax, "await cannot be followed when the build runs: compute the value without it"),
            IDiscardOperation or IOmittedArgumentOperation => NullValue.Void,
            _ => Unsupported(operation),
        };
    }

    public UnknownValue NotEvaluable(SyntaxNode place, string message)
    {
        Report(ProblemIds.NotEvaluable, place, message);
        return new UnknownValue(message, place);
    }

    /// <summary>Reports at a place of the project: what happens in a helper of another assembly is shown where that is called.</summary>
    public void Report(string ruleId, SyntaxNode place, string message)
    {
        if (Symbols.Helpers.Of(place.SyntaxTree) is not { } helpers)
        {
            Record.Report(new EvaluationProblem(ruleId, _problems.SpanOf(place), message));
            return;
        }

        var line = place.SyntaxTree.GetText(_ct).Lines.GetLinePosition(place.SpanStart).Line + 1;
        Record.Report(new EvaluationProblem(
            ruleId,
            _problems.SpanOf(_site ?? _definition!),
            $"{message} (in {helpers.Name}, line {line.ToString(System.Globalization.CultureInfo.InvariantCulture)} of what it carries of {place.SyntaxTree.FilePath.Substring(helpers.Name.Length + 1)})"));
    }

    /// <summary>Something the compiler rejects, and reports itself.</summary>
    public static UnknownValue Erroneous(SyntaxNode place) => new("the code does not compile", place);

    /// <summary>What executing <paramref name="place"/> would throw: reported there, or thrown where the code catches.</summary>
    public Value Throw(SyntaxNode place, string type, string message, bool isRuntimeMessage = true) =>
        Throw(place, new ExceptionDescription(type, message, ExceptionType(type), isRuntimeMessage ? message : null));

    /// <summary>Says in <paramref name="message"/> more than .NET does.</summary>
    public Value ThrowDefault(SyntaxNode place, string type, string message) =>
        Throw(place, new ExceptionDescription(type, message, ExceptionType(type), ExceptionType(type) is { } known ? ExceptionMessages.Of(Symbols.FullName(known)) : null));

    private INamedTypeSymbol? ExceptionType(string name) => Symbols.Type("System." + name) ?? Symbols.Type("System.Collections.Generic." + name)
        ?? Symbols.Type("System.Text.RegularExpressions." + name);

    public void CheckSize(SyntaxNode place, int size, int limit, string what)
    {
        if (size > limit)
            throw Limit(place, $"evaluation stopped: {what} grew beyond {limit.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)}");
    }

    public void Step(SyntaxNode place)
    {
        _ct.ThrowIfCancellationRequested();
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (++_definitionSteps > Limits.StepsPerDefinition)
            throw Limit(place, "evaluation stopped after 1,000,000 steps: is there a loop that never ends?");
        Record.Steps++;
        if (++_steps > Limits.StepsPerCompilation)
            throw Limit(place, "evaluation stopped: all definitions together take more than 5,000,000 steps");
    }

    public LimitException Limit(SyntaxNode place, string message)
    {
        Report(ProblemIds.EvaluationLimit, place, message);
        return new LimitException(new UnknownValue(message, place));
    }

    public ITypeSymbol? Resolve(ITypeSymbol? type, Scope scope) => type is null ? null : Symbols.Helpers.Here(scope.Activation.Types.Resolve(type, Compilation));

    private Value Unsupported(IOperation operation)
    {
        if (operation is IInvalidOperation || operation.Kind == OperationKind.None && HasErrors(operation.Syntax))
            return Erroneous(operation.Syntax);
        return NotEvaluable(operation.Syntax, $"{Describe(operation)} cannot be evaluated when the build runs: write it in plain C# or write the value out");
    }

    /// <summary>Whether a file that the definition at hand rests on does not compile.</summary>
    public bool HasErrors() => Record.Trees.Any(tree => HasErrors(tree.GetRoot(_ct)));

    private bool HasErrors(SyntaxNode node) =>
        Bodies.Model(node.SyntaxTree).GetDiagnostics(node.Span, _ct).Any(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);

    private static string Describe(IOperation operation) => operation.Kind switch
    {
        OperationKind.DynamicInvocation or OperationKind.DynamicMemberReference or OperationKind.DynamicIndexerAccess
            or OperationKind.DynamicObjectCreation => "dynamic code",
        OperationKind.AddressOf => "unsafe code",
        OperationKind.EventReference or OperationKind.EventAssignment => "an event",
        _ => $"`{Shorten(operation.Syntax.ToString())}`",
    };

    internal static string Shorten(string text)
    {
        text = string.Join(" ", text.Split([' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= 60 ? text : text.Substring(0, 57) + "...";
    }
}
