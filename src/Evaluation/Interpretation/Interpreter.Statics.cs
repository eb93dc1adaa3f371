using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Evaluation.Intrinsics;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

internal sealed partial class Interpreter
{
    private readonly Dictionary<ISymbol, Value> _statics = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _initializing = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _tainted = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Value> _failed = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, bool> _hasEffects = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _constructed = new(SymbolEqualityComparer.Default);

    private Value ReadStatic(ISymbol member, SyntaxNode place, Scope? scope)
    {
        member = Symbols.Helpers.Here(member);
        if (!Symbols.IsSource(member))
            return Intrinsic(member, null, [], place, TypesOf(scope));
        InitializeStatic(member, place);
        if (_tainted.Contains(member))
            IsTainted = true;
        return _statics.TryGetValue(member, out var value) ? value : DefaultOf(TypeOfMember(member), place);
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
        var constructor = StaticConstructorOf(member.ContainingType);
        if ((constructor is not null || HasEffects(member.ContainingType)) && _constructed.Add(member.ContainingType))
        {
            foreach (var other in Initialized(member.ContainingType, isStatic: true))
                InitializeStatic(other, place);
            if (constructor is not null)
                Initialize(member.ContainingType, place, () => InvokeSource(constructor, null, [], place, TypeArguments.None.With(member.ContainingType, null)));
        }


        if (_statics.ContainsKey(member) || _initializing.Any(other => IsBefore(other, member)) || !_initializing.Add(member))
            return;
        var outerTaint = IsTainted;
        var site = _site;
        IsTainted = false;
        try
        {
            if (InitializerOf(member) is { } initializer)
            {
                _site = SiteIn(initializer.Syntax.SyntaxTree, place);
                var activation = new Activation { Types = TypeArguments.None.With(member.ContainingType, null), Place = initializer.Syntax };
                Initialize(member.ContainingType, place, () => _statics[member] = EvaluateInitializer(initializer, new Scope(null, activation)));
            }
            else if (DefaultOf(TypeOfMember(member), place) is var value)
            {
                _statics[member] = value;
            }
        }
        catch (UnknownException e)
        {
            _statics[member] = e.Value;
        }
        finally
        {
            if (IsTainted)
                _tainted.Add(member);
            IsTainted |= outerTaint;
            _site = site;
            _initializing.Remove(member);
        }
    }

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
        if (!_hasEffects.TryGetValue(type.OriginalDefinition, out var result))
        {
            _hasEffects.Add(type.OriginalDefinition, result = Initialized(type, isStatic: true).Select(InitializerOf)
                .SelectMany(initializer => initializer!.Descendants().OfType<IInvocationOperation>())
                .Any(call => Symbols.IsSource(call.TargetMethod) && Bodies.Declaration(call.TargetMethod.OriginalDefinition) is { } declaration
                    && Bodies.Get(declaration) is { } body && Bodies.HasEffects(body)));
        }

        return result;
    }

    private IMethodSymbol? StaticConstructorOf(INamedTypeSymbol type) =>
        type.StaticConstructors.FirstOrDefault(constructor => !constructor.IsImplicitlyDeclared && Symbols.IsSource(constructor));

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
