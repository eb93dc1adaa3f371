using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Evaluation.Intrinsics;
using Plimsoll.Evaluation.Symbolic;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

internal sealed partial class Interpreter
{
    /// <summary>The variable that the call evaluated last returned a reference to.</summary>
    private Variable? _returned;

    private Value EvaluateInvocation(IInvocationOperation invocation, Scope scope)
    {
        var method = invocation.TargetMethod;
        if (method.IsStatic && invocation.ConstrainedToType is { } constrained)
            method = ResolveStatic(method, constrained, scope);
        var instance = method.IsStatic ? null : EvaluateReceiver(invocation.Instance, scope);
        if (method.MethodKind == MethodKind.LocalFunction)
            instance = null;
        var arguments = EvaluateArguments(invocation.Arguments, method.Parameters.Length, scope);
        if (instance is UnknownValue)
            return instance;
        if (instance is ConditionalValue && ExpressionOf(instance) is null)
            return Explore(() => CallOn(invocation, method, Force(instance), arguments, scope), invocation.Syntax);
        return CallOn(invocation, method, instance, arguments, scope);
    }

    private Value CallOn(IInvocationOperation invocation, IMethodSymbol method, Value? instance, Value[] arguments, Scope scope)
    {
        var isBaseCall = invocation.Instance is IInstanceReferenceOperation { Syntax: BaseExpressionSyntax };
        var result = Call(method, instance, arguments, invocation.Syntax, scope, isBaseCall);
        return result.At(invocation.Syntax);
    }

    private Value[] EvaluateArguments(ImmutableArray<IArgumentOperation> operations, int count, Scope scope)
    {
        var arguments = new Value[Math.Max(count, operations.Length)];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = NullValue.Void;
        foreach (var argument in operations)
        {
            var ordinal = argument.Parameter?.Ordinal ?? 0;
            if (ordinal >= arguments.Length)
                continue;
            arguments[ordinal] = argument.Value is IInterpolatedStringHandlerCreationOperation handler ? Evaluate(handler.Content, scope)
                : argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out }
                ? new ReferenceValue(ReferenceTo(argument.Value, scope))
                : Evaluate(argument.Value, scope);
        }

        return arguments;
    }

    /// <summary>The variable that a <c>ref</c> names.</summary>
    private Variable ReferenceTo(IOperation operation, Scope scope)
    {
        switch (operation)
        {
            case IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared }:
                return scope.Declare(declared.Local, DefaultOf(Resolve(declared.Type, scope), declared.Syntax));
            case ILocalReferenceOperation local when scope.Find(local.Local) is { } variable:
                return variable;
            case IParameterReferenceOperation parameter when scope.Find(parameter.Parameter) is { } bound:
                return bound;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return ReferenceTo(IsTrue(Evaluate(conditional.Condition, scope)) ? conditional.WhenTrue : whenFalse, scope);
            case IInvocationOperation { TargetMethod.ReturnsByRef: true } or IInvocationOperation { TargetMethod.ReturnsByRefReadonly: true }
                or IPropertyReferenceOperation { Property: { ReturnsByRef: true } or { ReturnsByRefReadonly: true } }:
                _returned = null;
                var value = Evaluate(operation, scope);
                return _returned ?? new Variable(value);
            default:
                return new PlaceVariable(ResolvePlace(operation, scope));
        }
    }

    /// <summary>Calls a method: its source where this compilation has it, the intrinsic of that name elsewhere.</summary>
    private Value Call(IMethodSymbol method, Value? instance, IReadOnlyList<Value> arguments, SyntaxNode place, Scope scope, bool isBaseCall = false)
    {
        method = Symbols.Helpers.Here(method);
        if (method.MethodKind == MethodKind.LocalFunction)
            return InvokeLocalFunction(method, arguments, place, scope);
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return instance switch
            {
                DelegateValue function => function.Invoke(place, arguments),
                NullValue => ThrowNull(place),
                _ => instance ?? Erroneous(place),
            };
        }

        if (instance is SymbolValue symbol && ReleaseSymbols.IsRelease(symbol.Type) && Release is not null && method.ReducedFrom is null && ReleaseSymbols.IsRelease(method.ContainingType))
            return Explore(() => Release.Read(this, symbol, method, arguments, place) ?? Inexpressible(place, $"{Name(method)} has no counterpart in Helm"), place);
        if (IsSymbolic && method is { Name: "Raw", ContainingType: { Name: "Helm", ContainingNamespace: { Name: "Plimsoll", ContainingNamespace.IsGlobalNamespace: true } } })
            return RawTemplate(method, arguments, place, scope);
        var actual = instance is ObjectValue target && !isBaseCall ? Symbols.Helpers.Here(Override(method, target.Type)) : method;
        if (actual.ReducedFrom is { } reduced)
            (actual, arguments, instance) = (actual.IsGenericMethod ? reduced.Construct([.. actual.TypeArguments]) : reduced, [instance!, .. arguments], null);
        if (Symbols.IsSource(actual) && !actual.IsImplicitlyDeclared)
        {
            if (!actual.IsStatic && instance is NullValue && !KnownSymbols.IsExtensionMember(actual))
                return ThrowNull(place);
            return InvokeSource(actual, instance, arguments, place, TypesOf(scope));
        }

        return Intrinsic(actual, instance, arguments, place, TypesOf(scope));
    }

    private Value InvokeSource(IMethodSymbol method, Value? instance, IReadOnlyList<Value> arguments, SyntaxNode place, TypeArguments caller)
    {
        var definition = MemberBodies.Implementation(method.OriginalDefinition);
        if (definition.IsAsync)
            return NotEvaluable(place, $"{Name(method)} is async, which cannot be followed when the build runs: compute the value without it");
        if (Bodies.Declaration(definition) is { } helper && Symbols.Helpers.Of(helper.SyntaxTree) is { } helpers && helpers.ErrorIn(helper) is { } error)
            return NotEvaluable(place, $"the source of {Name(method)} that {helpers.Name} carries does not compile here: {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
        if (Bodies.Declaration(definition) is not { } declaration || Bodies.Get(declaration) is not { } body)
            return method.IsExtern || method.IsAbstract ? NotEvaluable(place, $"{Name(method)} has no body that can be evaluated when the build runs") : Erroneous(place);
        var types = TypeArgumentsOf(method, instance, caller);
        var activation = new Activation { This = instance, Types = types, Place = place };
        var scope = new Scope(null, activation);
        Bind(definition.Parameters, arguments, scope);
        return IsSymbolic ? InvokeShared(method, definition, instance, arguments, body, scope, place) : InvokeBody(definition, body, scope, place);
    }

    private TypeArguments TypeArgumentsOf(IMethodSymbol method, Value? instance, TypeArguments caller)
    {
        var type = instance is ObjectValue target ? BaseOf(target.Type, method.ContainingType) : method.ContainingType;
        type = caller.Resolve(type, Compilation) as INamedTypeSymbol ?? type;
        if (method is { IsGenericMethod: true })
            method = method.OriginalDefinition.Construct([.. method.TypeArguments.Select(argument => caller.Resolve(argument, Compilation))]);
        return TypeArguments.None.With(type, method);
    }

    private INamedTypeSymbol BaseOf(INamedTypeSymbol type, INamedTypeSymbol definition)
    {
        for (var current = type; current is not null; current = Symbols.BaseOf(current))
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, definition.OriginalDefinition))
                return current;
        }

        return definition;
    }

    private static void Bind(ImmutableArray<IParameterSymbol> parameters, IReadOnlyList<Value> arguments, Scope scope)
    {
        for (var i = 0; i < parameters.Length && i < arguments.Count; i++)
        {
            if (arguments[i] is ReferenceValue reference)
                scope.Bind(parameters[i], reference.Variable);
            else
                scope.Declare(parameters[i], arguments[i].Copy());
        }
    }

    private Value InvokeBody(IMethodSymbol method, IOperation body, Scope scope, SyntaxNode place)
    {
        if (Bodies.Yields(body))
        {
            var items = Iterate(body, scope, place);
            var type = scope.Activation.Types.Resolve(method.ReturnType, Compilation);
            return type.Name == "IEnumerator"
                ? new EnumeratorValue(Guarded(items, place).GetEnumerator(), new NullValue(place), place)
                : new SequenceValue(items, place, type);
        }
        if (IsSymbolic && !method.ReturnsVoid)
        {
            // A run must find the parameters as they were passed.
            var parameters = method.Parameters.Select(parameter => (Variable: scope.Find(parameter), Value: scope.Find(parameter)?.Value)).Where(static pair => pair.Variable is not null).ToList();
            return Explore(
                () =>
                {
                    foreach (var (variable, value) in parameters)
                    {
                        if (!ReferenceEquals(variable!.Value, value))
                            variable.Value = value!;
                    }

                    scope.Activation.ReturnValue = NullValue.Void;
                    return RunBody(method, body, scope, place);
                },
                place);
        }

        return RunBody(method, body, scope, place);
    }

    private Value RunBody(IMethodSymbol method, IOperation body, Scope scope, SyntaxNode place)
    {
        var site = _site;
        Enter(method, place);
        try
        {
            _site = SiteIn(body.Syntax.SyntaxTree, place);
            scope.Activation.ReturnsReference = method.ReturnsByRef || method.ReturnsByRefReadonly;
            ExecuteBody(body, scope);
            _returned = scope.Activation.ReturnedVariable;
            return scope.Activation.ReturnValue;
        }
        catch (UnknownException e) when (!method.ReturnsVoid && !Bodies.HasEffects(body))
        {
            return e.Value;
        }
        finally
        {
            _site = site;
            Leave();
        }
    }

    /// <summary>What <see cref="_site"/> is while code of a tree is evaluated that is called at a place.</summary>
    private SyntaxNode? SiteIn(SyntaxTree tree, SyntaxNode place) => Symbols.Helpers.Contains(tree) ? _site ?? place : null;

    private void ExecuteBody(IOperation body, Scope scope)
    {
        switch (body)
        {
            case IMethodBodyBaseOperation method:
                if ((method.BlockBody ?? method.ExpressionBody) is { } block)
                    Execute(block, scope);
                break;
            case IBlockOperation:
                Execute(body, scope);
                break;
            default:
                scope.Activation.ReturnValue = Evaluate(body, scope);
                break;
        }
    }

    private void Enter(IMethodSymbol method, SyntaxNode place)
    {
        var member = method.AssociatedSymbol ?? method;
        if (Definitions.Contains(member) && _calls.Contains(member, SymbolEqualityComparer.Default))
        {
            var path = _calls.SkipWhile(call => !SymbolEqualityComparer.Default.Equals(call, member)).Append(member)
                .Where(call => Definitions.Contains(call)).Select(call => call.Name);
            throw Limit(place, $"the definitions refer to each other in a circle: {string.Join(" → ", path)}");
        }

        if (++_depth > Limits.CallDepth)
        {
            _depth--;
            throw Limit(place, $"evaluation stopped: calls are nested more than {Limits.CallDepth} deep, is there a recursion that never ends?");
        }

        _calls.Add(member);
    }

    private void Leave()
    {
        _depth--;
        if (_calls.Count > 0)
            _calls.RemoveAt(_calls.Count - 1);
    }

    private IMethodSymbol Override(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            if (Symbols.Implementation(type, method.IsGenericMethod ? method.ConstructedFrom : method) is not IMethodSymbol implementation)
                return method;
            method = method.IsGenericMethod && implementation.IsGenericMethod ? implementation.Construct([.. method.TypeArguments]) : implementation;
        }

        if (!method.IsVirtual && !method.IsAbstract && !method.IsOverride)
            return method;
        for (var current = type; current is not null; current = Symbols.BaseOf(current))
        {
            foreach (var candidate in current.GetMembers(method.Name))
            {
                for (var overridden = candidate as IMethodSymbol; overridden is not null; overridden = overridden.OverriddenMethod)
                {
                    if (Symbols.AreSame(overridden, method))
                        return candidate is IMethodSymbol { IsGenericMethod: true } generic ? generic.Construct([.. method.TypeArguments]) : (IMethodSymbol)candidate;
                }
            }
        }

        return method;
    }

    /// <summary>Calls what implements a member of a library's interface; null where nothing of the project does.</summary>
    public Value? CallInterface(ObjectValue instance, string interfaceName, string member, SyntaxNode place, params Value[] arguments)
    {
        foreach (var implemented in instance.Type.AllInterfaces)
        {
            if (Symbols.FullName(implemented) != interfaceName)
                continue;
            foreach (var candidate in implemented.GetMembers(member))
            {
                if (candidate is IMethodSymbol method && method.Parameters.Length == arguments.Length
                    && instance.Type.FindImplementationForInterfaceMember(method) is IMethodSymbol implementation && Symbols.IsSource(implementation))
                    return Call(implementation, instance, arguments, place, new Scope(null, new Activation { Place = place }));
            }
        }

        return null;
    }

    private Value Intrinsic(ISymbol member, Value? instance, IReadOnlyList<Value> arguments, SyntaxNode place, TypeArguments types) =>
        IntrinsicTable.Invoke(new IntrinsicCall(this, member, instance, arguments, place, types));

    internal string Name(ISymbol member) => member.ContainingType is null ? member.Name : $"{member.ContainingType.Name}.{member.Name}";
}
