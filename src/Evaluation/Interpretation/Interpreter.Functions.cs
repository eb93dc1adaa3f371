using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

internal sealed partial class Interpreter
{
    private DelegateValue CreateDelegate(IAnonymousFunctionOperation function, ITypeSymbol? type, Scope captured)
    {
        // A helper's lambda may run after the helper has returned.
        var site = _site;
        return new DelegateValue(
            (arguments, place) =>
            {
                if (function.Symbol.IsAsync)
                    return NotEvaluable(function.Syntax, "an async lambda cannot be followed when the build runs: compute the value without it");
                var scope = Inner(captured, place);
                Bind(function.Symbol.Parameters, arguments, scope);
                return InvokeBody(function.Symbol, function.Body, scope, site ?? place);
            },
            type,
            function.Syntax)
        {
            Parameters = [.. function.Symbol.Parameters.Select(static parameter => parameter.Name)],
            Scope = captured,
        };
    }

    /// <summary>A local function sees the variables of the scope that declares it, whoever calls it.</summary>
    private Value InvokeLocalFunction(IMethodSymbol method, IReadOnlyList<Value> arguments, SyntaxNode place, Scope caller)
    {
        var definition = method.OriginalDefinition;
        if (caller.Find(definition) is not { Value: LocalFunctionValue function })
            return Erroneous(place);
        if (definition.IsAsync || function.Operation.Body is not { } body)
            return NotEvaluable(place, $"the local function {method.Name} cannot be followed when the build runs");
        var types = function.Scope.Activation.Types;
        if (method.IsGenericMethod)
            types = types.With(null, definition.Construct([.. method.TypeArguments.Select(argument => TypesOf(caller).Resolve(argument, Compilation))]));
        var scope = Inner(function.Scope, place, types);
        Bind(definition.Parameters, arguments, scope);
        return InvokeBody(definition, body, scope, place);
    }

    private static Scope Inner(Scope captured, SyntaxNode place, TypeArguments? types = null) => new(captured, new Activation
    {
        This = captured.Activation.This,
        Types = types ?? captured.Activation.Types,
        Place = place,
    });

    private Value EvaluateDelegate(IDelegateCreationOperation creation, Scope scope)
    {
        var type = Resolve(creation.Type, scope);
        switch (creation.Target)
        {
            case IAnonymousFunctionOperation function:
                return CreateDelegate(function, type, scope);
            case IMethodReferenceOperation method:
                return EvaluateMethodReference(method, type, scope);
            default:
                return Evaluate(creation.Target, scope);
        }
    }

    private Value EvaluateMethodReference(IMethodReferenceOperation reference, ITypeSymbol? type, Scope scope)
    {
        var instance = reference.Instance is null || reference.Method.IsStatic || reference.Method.MethodKind == MethodKind.LocalFunction
            ? null
            : Evaluate(reference.Instance, scope);
        if (instance is UnknownValue)
            return instance;
        return new DelegateValue((arguments, place) => Call(reference.Method, instance, arguments, place, scope).At(place), type, reference.Syntax)
        {
            Parameters = [.. reference.Method.Parameters.Select(static parameter => parameter.Name)],
            Scope = reference.Method.MethodKind == MethodKind.LocalFunction ? scope : null,
            Target = instance,
        };
    }

    /// <summary><c>+</c> and <c>-</c> on delegates.</summary>
    private Value Combine(BinaryOperatorKind kind, Value left, Value right, SyntaxNode place)
    {
        if (left is UnknownValue)
            return left;
        if (right is UnknownValue or NullValue)
            return right is UnknownValue ? right : left;
        if (kind == BinaryOperatorKind.Add && left is NullValue)
            return right;
        if (kind == BinaryOperatorKind.Add && left is DelegateValue first && right is DelegateValue second)
        {
            return new DelegateValue(
                (arguments, called) =>
                {
                    first.Invoke(called, arguments);
                    return second.Invoke(called, arguments);
                },
                first.Type,
                place);
        }

        if (left is NullValue)
            return left;
        IsTainted = true;
        return NotEvaluable(place, "taking a delegate out of combined ones cannot be evaluated when the build runs: keep the delegates in a list");
    }

    private Value EvaluateTuple(ITupleOperation tuple, Scope scope) =>
        new TupleValue([.. tuple.Elements.Select(element => Evaluate(element, scope))], Resolve(tuple.Type, scope), tuple.Syntax);
}
