using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>
/// The order that sorting uses: numbers by value, strings by the comparer given or else in the invariant culture, which is what
/// a process with invariant globalization does.
/// </summary>
internal sealed class ValueOrder(Interpreter interpreter, IComparer<string>? strings) : IComparer<Value>
{
    public int Compare(Value? left, Value? right)
    {
        switch (left, right)
        {
            case (UnknownValue unknown, _):
                throw new UnknownException(unknown);
            case (_, UnknownValue unknown):
                throw new UnknownException(unknown);
            case (null or NullValue, null or NullValue):
                return 0;
            case (null or NullValue, _):
                return -1;
            case (_, null or NullValue):
                return 1;
            case (ScalarValue { Raw: string a }, ScalarValue { Raw: string b }):
                return (strings ?? StringComparer.InvariantCulture).Compare(a, b);
            case (ScalarValue { Raw: IComparable a }, ScalarValue { Raw: var b }) when a.GetType() == b.GetType():
                return a.CompareTo(b);
            case (TupleValue a, TupleValue b):
                for (var i = 0; i < Math.Min(a.Items.Length, b.Items.Length); i++)
                {
                    var order = Compare(a.Items[i], b.Items[i]);
                    if (order != 0)
                        return order;
                }

                return 0;
            case (ObjectValue a, _) when interpreter.CustomCompare(a, right!) is { } custom:
                return custom;
            default:
                throw new RaisedException("ArgumentException", "At least one object must implement IComparable.");
        }
    }
}
