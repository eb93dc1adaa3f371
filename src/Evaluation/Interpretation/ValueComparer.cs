using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Values;
using Plimsoll.Kubernetes;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>Equality as <c>EqualityComparer&lt;T&gt;.Default</c> has it, or with the comparer for strings that a collection was made with.</summary>
internal sealed class ValueComparer(Interpreter interpreter, IEqualityComparer<string>? strings) : IEqualityComparer<Value>
{
    public bool Equals(Value? left, Value? right)
    {
        if (left is UnknownValue unknownLeft)
            throw new UnknownException(unknownLeft);
        if (right is UnknownValue unknownRight)
            throw new UnknownException(unknownRight);
        if (left is Symbolic.SymbolValue or Symbolic.ConditionalValue || right is Symbolic.SymbolValue or Symbolic.ConditionalValue)
            return left is not null && right is not null && left.Origin is { } place && interpreter.IsTrue(interpreter.EqualSymbols(left, right, place, negated: false));
        return (left, right) switch
        {
            (null or NullValue, null or NullValue) => true,
            (ScalarValue { Raw: string a }, ScalarValue { Raw: string b }) when strings is not null => strings.Equals(a, b),
            (ScalarValue { Raw: ISymbol a }, ScalarValue { Raw: ISymbol b }) => SymbolEqualityComparer.Default.Equals(a, b),
            (ScalarValue a, ScalarValue b) => object.Equals(a.Raw, b.Raw) && SymbolEqualityComparer.Default.Equals(a.EnumType, b.EnumType),
            (TupleValue a, TupleValue b) => AllEqual(a.Items, b.Items),
            (PairValue a, PairValue b) => Equals(a.Key, b.Key) && Equals(a.Value, b.Value),
            (QuantityValue a, QuantityValue b) => a.Text == b.Text || (Quantity.TryParse(a.Text, out var x) && Quantity.TryParse(b.Text, out var y) && x == y),
            (ObjectValue a, ObjectValue b) => ReferenceEquals(a, b) || ObjectsEqual(a, b),
            _ => ReferenceEquals(left, right),
        };
    }

    /// <summary>Tuples compared element by element where the elements' types may differ (<c>(1, 2L) == (1L, 2)</c>).</summary>
    public bool LooseEquals(Value left, Value right) => (left, right) switch
    {
        (TupleValue a, TupleValue b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items, LooseEquals).All(same => same),
        (ScalarValue { Raw: not string } a, ScalarValue { Raw: not string } b) when a.Raw.GetType() != b.Raw.GetType() =>
            Numbers.Convert(a.Raw, SpecialType.System_Double, false) is double x && Numbers.Convert(b.Raw, SpecialType.System_Double, false) is double y && x == y,
        _ => Equals(left, right),
    };

    public int GetHashCode(Value value) => value switch
    {
        ScalarValue { Raw: string text } => (strings ?? StringComparer.Ordinal).GetHashCode(text),
        ScalarValue { Raw: ISymbol symbol } => SymbolEqualityComparer.Default.GetHashCode(symbol),
        ScalarValue scalar => scalar.Raw.GetHashCode(),
        UnknownValue unknown => throw new UnknownException(unknown),
        // Equality decides for the rest: collections of composite keys are small.
        _ => 0,
    };

    private bool ObjectsEqual(ObjectValue left, ObjectValue right)
    {
        if (left.Origin is { } place)
            interpreter.Step(place);
        if (interpreter.CustomEquals(left, right) is { } custom)
            return custom;
        var isStructural = left.Type.IsRecord || left.Type.IsAnonymousType || left.Type.IsValueType
            || interpreter.Symbols.IsModel(left.Type);
        if (!isStructural || !SymbolEqualityComparer.Default.Equals(left.Type, right.Type))
            return false;
        foreach (var member in interpreter.StorageOf(left.Type))
        {
            if (!Equals(interpreter.ReadSlot(left, member), interpreter.ReadSlot(right, member)))
                return false;
        }

        return true;
    }

    private bool AllEqual(Value[] left, Value[] right)
    {
        if (left.Length != right.Length)
            return false;
        for (var i = 0; i < left.Length; i++)
        {
            if (!Equals(left[i], right[i]))
                return false;
        }

        return true;
    }
}
