using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Evaluation.Incremental;
using Plimsoll.Evaluation.Intrinsics;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

internal sealed partial class Interpreter
{
    private readonly Dictionary<ISymbol, Value> _statics = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, StaticRun> _runs = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<EvaluationRecord, StaticRun> _runsByRecord = [];
    private readonly List<ISymbol> _initializing = [];
    private readonly HashSet<ISymbol> _tainted = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _written = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Value> _failed = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, (bool Result, EvaluationRecord Record)> _hasEffects = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// What a definition yields may depend on those before it: one of them changed what static members hold, or they are
    /// initialized in a circle, where the first to be read decides.
    /// </summary>
    public bool HasSharedEffects { get; private set; }

    /// <summary>Whether the definition at hand left the static members that it read as they were.</summary>
    public void CheckStatics()
    {
        foreach (var record in Record.Statics)
            HasSharedEffects |= _runsByRecord.TryGetValue(record, out var run) && (FingerprintOf(run.Member) is not { } fingerprint || fingerprint != run.Fingerprint);
    }

    private Value ReadStatic(ISymbol member, SyntaxNode place, Scope? scope)
    {
        member = Symbols.Helpers.Here(member);
        if (!Symbols.IsSource(member))
            return Intrinsic(member, null, [], place, TypesOf(scope));
        InitializeStatic(member, place);
        if (_tainted.Contains(member))
            IsTainted = true;
        // What runs later has its default for what runs before, though evaluation may have come to it first.
        return _statics.TryGetValue(member, out var value) && (_written.Contains(member) || !IsAwaiting(member))
            ? value
            : DefaultOf(TypeOfMember(member), place);
    }

    private void WriteStatic(ISymbol member, Value value, SyntaxNode place, Scope? scope)
    {
        member = Symbols.Helpers.Here(member);
        if (!Symbols.IsSource(member))
        {
            Intrinsic(member, null, [value], place, TypesOf(scope));
            return;
        }

        InitializeStatic(member, place);
        HasSharedEffects |= !_initializing.Contains(member.ContainingType, SymbolEqualityComparer.Default);
        _written.Add(member);
        _statics[member] = value;
    }

    /// <summary>
    /// Runs the initializer of a static field or property when it is first used, so that what no definition uses is not
    /// evaluated. Executed, a type's initializers run in their order: while one runs, later ones still have their defaults.
    /// </summary>
    private void InitializeStatic(ISymbol member, SyntaxNode place)
    {
        if (_failed.TryGetValue(member.ContainingType, out var failure))
            Raise(failure, place);
        if (_initializing.Count == 0 && _runs.TryGetValue(member, out var earlier))
        {
            Record.Include(earlier.Record);
            return;
        }

        var constructor = StaticConstructorOf(member.ContainingType);
        if (constructor is not null || HasEffects(member.ContainingType))
        {
            RunOnce(member.ContainingType, () =>
            {
                foreach (var other in Initialized(member.ContainingType, isStatic: true))
                    InitializeStatic(other, place);
                if (constructor is not null)
                    Initialize(member.ContainingType, place, () => InvokeSource(constructor, null, [], place, TypeArguments.None.With(member.ContainingType, null)));
            });
        }

        if (IsAwaiting(member))
        {
            HasSharedEffects |= _initializing.Any(other => !SymbolEqualityComparer.Default.Equals(TypeOfRun(other), member.ContainingType));
            return;
        }

        RunOnce(member, () => _statics[member] = InitialValue(member, place));
    }

    private Value InitialValue(ISymbol member, SyntaxNode place)
    {
        var outerTaint = IsTainted;
        var site = _site;
        IsTainted = false;
        try
        {
            if (InitializerOf(member) is not { } initializer)
                return _statics.TryGetValue(member, out var written) ? written : DefaultOf(TypeOfMember(member), place);
            _site = SiteIn(initializer.Syntax.SyntaxTree, place);
            var activation = new Activation { Types = TypeArguments.None.With(member.ContainingType, null), Place = initializer.Syntax };
            Value? value = null;
            Initialize(member.ContainingType, place, () => value = EvaluateInitializer(initializer, new Scope(null, activation)));
            return value!;
        }
        catch (UnknownException e)
        {
            return e.Value;
        }
        finally
        {
            if (IsTainted)
                _tainted.Add(member);
            IsTainted |= outerTaint;
            _site = site;
        }
    }

    /// <summary>
    /// Runs what initializes a member, or the static constructor of a type, unless it has run; either way the definition at hand
    /// rests on it. It has its own count of steps and calls, so that it does not matter which definition came first.
    /// </summary>
    private void RunOnce(ISymbol member, Action run)
    {
        if (_runs.TryGetValue(member, out var earlier))
        {
            Record.Include(earlier.Record);
            return;
        }

        var outer = (Record, Steps: _definitionSteps, Depth: _depth);
        var current = new StaticRun(member, new EvaluationRecord());
        _runs.Add(member, current);
        _runsByRecord.Add(current.Record, current);
        _initializing.Add(member);
        (Record, _definitionSteps, _depth) = (current.Record, 0, 0);
        var isComplete = false;
        try
        {
            run();
            isComplete = true;
        }
        finally
        {
            // What was thrown is thrown again at the next read.
            if (!isComplete)
                _runs.Remove(member);
            _initializing.Remove(member);
            if (member.ContainingType is { } type && _runs.TryGetValue(type, out var constructor))
                current.Record.Include(constructor.Record);
            current.Fingerprint = FingerprintOf(member);
            foreach (var field in _runs.Values.Where(other => member is ITypeSymbol && SymbolEqualityComparer.Default.Equals(other.Member.ContainingType, member)))
                field.Fingerprint = FingerprintOf(field.Member);
            (Record, _definitionSteps, _depth) = outer;
            Record.Include(current.Record);
        }
    }

    /// <summary>Null for values whose changes cannot be seen.</summary>
    private ulong? FingerprintOf(ISymbol member) => _statics.TryGetValue(member, out var value) ? StaticFingerprint.Of(value) : 0;

    private static ISymbol TypeOfRun(ISymbol member) => member as ITypeSymbol ?? member.ContainingType;

    /// <summary>What the initializer of a type throws reaches a catch clause as a TypeInitializationException, whenever the type is used.</summary>
    private void Initialize(INamedTypeSymbol type, SyntaxNode place, Action initialize)
    {
        if (_handlers.Count == 0)
        {
            initialize();
            return;
        }

        var handlers = _handlers.Count;
        var all = new ExceptionHandler(null, null);
        _handlers.Add(all);
        try
        {
            initialize();
        }
        catch (ThrownException e) when (ReferenceEquals(e.Handler, all))
        {
            _handlers.RemoveRange(handlers, _handlers.Count - handlers);
            var exceptionType = ExceptionType("TypeInitializationException");
            var exception = CreateException(new ExceptionDescription("TypeInitializationException", "", exceptionType, $"The type initializer for '{RuntimeNames.Of(type)}' threw an exception."), place);
            if (exception is ObjectValue failure)
            {
                SetOnException(failure, "InnerException", e.Exception);
                _failed[type] = failure;
                HasSharedEffects = true;
            }

            throw Uncaught(exception, e.Place);
        }
        finally
        {
            if (_handlers.Count > handlers)
                _handlers.RemoveRange(handlers, _handlers.Count - handlers);
        }
    }

    /// <summary>Whether the initializers of a type call methods that change something, so that their order can be seen.</summary>
    private bool HasEffects(INamedTypeSymbol type)
    {
        if (!_hasEffects.TryGetValue(type.OriginalDefinition, out var known))
        {
            // Every definition that uses the type rests on what this reads, not only the first.
            var outer = Record;
            Record = new EvaluationRecord();
            var result = Initialized(type, isStatic: true).Select(InitializerOf)
                .SelectMany(initializer => initializer!.Descendants().OfType<IInvocationOperation>())
                .Any(call => Symbols.IsSource(call.TargetMethod) && Bodies.Declaration(call.TargetMethod.OriginalDefinition) is { } declaration
                    && Bodies.Get(declaration) is { } body && Bodies.HasEffects(body));
            _hasEffects.Add(type.OriginalDefinition, known = (result, Record));
            Record = outer;
        }

        Record.Include(known.Record);
        return known.Result;
    }

    private IMethodSymbol? StaticConstructorOf(INamedTypeSymbol type) =>
        type.StaticConstructors.FirstOrDefault(constructor => !constructor.IsImplicitlyDeclared && Symbols.IsSource(constructor));

    /// <summary>Whether a member's initializer runs after one that is running.</summary>
    private bool IsAwaiting(ISymbol member)
    {
        foreach (var other in _initializing)
        {
            if (other is not ITypeSymbol && IsBefore(other, member))
                return true;
        }

        return false;
    }

    private static bool IsBefore(ISymbol member, ISymbol other)
    {
        if (SymbolEqualityComparer.Default.Equals(member, other))
            return true;
        if (!SymbolEqualityComparer.Default.Equals(member.ContainingType, other.ContainingType))
            return false;
        var (a, b) = (member.DeclaringSyntaxReferences, other.DeclaringSyntaxReferences);
        return !a.IsEmpty && !b.IsEmpty && a[0].SyntaxTree == b[0].SyntaxTree && a[0].Span.Start < b[0].Span.Start;
    }

    private Value EvaluateInitializer(IOperation initializer, Scope scope)
    {
        var value = initializer is ISymbolInitializerOperation symbol ? symbol.Value : initializer;
        return (value is IArrayInitializerOperation array ? EvaluateArray(array, null, scope) : Evaluate(value, scope)).Copy();
    }

    private IOperation? InitializerOf(ISymbol member)
    {
        var clause = Bodies.Declaration(member.OriginalDefinition) switch
        {
            VariableDeclaratorSyntax declarator => declarator.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        };
        return clause is null ? null : Bodies.Get(clause);
    }

    /// <summary>The fields and properties that have initializers, in the order in which these run.</summary>
    private IEnumerable<ISymbol> Initialized(INamedTypeSymbol type, bool isStatic) => type.OriginalDefinition.GetMembers()
        .Where(member => member.IsStatic == isStatic && member is IFieldSymbol { IsConst: false, AssociatedSymbol: null } or IPropertySymbol && member.IsStatic == isStatic)
        .Where(member => InitializerOf(member) is not null);

    private static ITypeSymbol? TypeOfMember(ISymbol member) => member switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };
}
