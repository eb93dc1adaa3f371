using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>The comparers that collections and LINQ take: .NET's own ones for strings, and those that the code has.</summary>
internal static class Comparers
{
    /// <summary>Null for a comparer that cannot be evaluated.</summary>
    public static IEqualityComparer<Value>? Equality(Interpreter interpreter, Value? comparer, SyntaxNode place) => comparer switch
    {
        null or NullValue => interpreter.Equality,
        UnknownValue unknown => throw new UnknownException(unknown),
        ScalarValue { Raw: StringComparer strings } => new ValueComparer(interpreter, strings),
        ScalarValue { Raw: IEqualityComparer<Value> known } => known,
        ObjectValue own => new CustomEquality(interpreter, own, place),
        _ => null,
    };

    /// <summary>Null for a comparer that cannot be evaluated.</summary>
    public static IComparer<Value>? Order(Interpreter interpreter, Value? comparer, SyntaxNode place) => comparer switch
    {
        null or NullValue => new ValueOrder(interpreter, null),
        UnknownValue unknown => throw new UnknownException(unknown),
        ScalarValue { Raw: StringComparer strings } => new ValueOrder(interpreter, strings),
        ScalarValue { Raw: IComparer<Value> known } => known,
        DelegateValue comparison => new CustomOrder((a, b) => comparison.Invoke(place, a, b)),
        ObjectValue own => new CustomOrder((a, b) => interpreter.CallInterface(own, "System.Collections.Generic.IComparer", "Compare", place, a, b)
            ?? interpreter.NotEvaluable(place, $"{own.Type.Name} has no Compare that can be evaluated when the build runs")),
        _ => null,
    };

    /// <summary>The argument for the parameter that takes a comparer; null when the call has none.</summary>
    public static Value? Argument(IntrinsicCall call)
    {
        if (call.Method is not { } method)
            return null;
        for (var i = 0; i < method.Parameters.Length && i < call.Arguments.Count; i++)
        {
            if (method.Parameters[i].Type.Name is "IEqualityComparer" or "IComparer" or "Comparison" or "StringComparer")
                return call.Arguments[i];
        }

        return null;
    }

    public static IEqualityComparer<Value> EqualityOf(IntrinsicCall call) => Equality(call.Interpreter, Argument(call), call.Place) ?? throw Refuse(call);

    public static IComparer<Value> OrderOf(IntrinsicCall call) => Order(call.Interpreter, Argument(call), call.Place) ?? throw Refuse(call);

    private static UnknownException Refuse(IntrinsicCall call) =>
        new(call.Interpreter.NotEvaluable(call.Place, "this comparer cannot be evaluated when the build runs: use a StringComparer, or a class of your own"));

    private sealed class CustomEquality(Interpreter interpreter, ObjectValue comparer, SyntaxNode place) : IEqualityComparer<Value>
    {
        public bool Equals(Value? left, Value? right) => Call("Equals", left!, right!) is ScalarValue { Raw: true };

        public int GetHashCode(Value value) => Call("GetHashCode", value) is ScalarValue { Raw: int hash } ? hash : 0;

        private Value Call(string member, params Value[] arguments) =>
            interpreter.CallInterface(comparer, "System.Collections.Generic.IEqualityComparer", member, place, arguments) switch
            {
                UnknownValue unknown => throw new UnknownException(unknown),
                null => throw new UnknownException(interpreter.NotEvaluable(place, $"{comparer.Type.Name} has no {member} that can be evaluated when the build runs")),
                var result => result,
            };
    }

    private sealed class CustomOrder(Func<Value, Value, Value> compare) : IComparer<Value>
    {
        public int Compare(Value? left, Value? right) => compare(left!, right!) switch
        {
            ScalarValue { Raw: int order } => order,
            UnknownValue unknown => throw new UnknownException(unknown),
            _ => 0,
        };
    }
}
