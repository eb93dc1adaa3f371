using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Incremental;

/// <summary>
/// A number that changes when anything below a static member's value does: so it shows that a definition has changed what
/// others see, whatever the way.
/// </summary>
internal static class StaticFingerprint
{
    private const ulong Prime = 1099511628211;

    /// <returns>Null for values that hold what cannot be seen from here, such as lazy sequences.</returns>
    public static ulong? Of(Value value)
    {
        var hash = 14695981039346656037;
        var seen = new HashSet<object>(ReferenceComparer.Instance);
        var pending = new Stack<Value>();
        pending.Push(value);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            if (next is ScalarValue scalar)
            {
                Add(scalar.Raw is StringBuilder builder ? builder.ToString().GetHashCode() : scalar.Raw is ISymbol ? 1 : scalar.Raw.GetHashCode());
                continue;
            }

            Add(RuntimeHelpers.GetHashCode(next));
            if (!seen.Add(next))
                continue;
            switch (next)
            {
                case ListValue list:
                    list.Items.ForEach(pending.Push);
                    Add(list.Items.Count);
                    break;
                case SetValue set:
                    foreach (var item in set.Items)
                        pending.Push(item);
                    Add(set.Items.Count);
                    break;
                case DictionaryValue dictionary:
                    foreach (var entry in dictionary.Entries)
                    {
                        pending.Push(entry.Key);
                        pending.Push(entry.Value.Value);
                    }

                    Add(dictionary.Entries.Count);
                    break;
                case ObjectValue instance:
                    foreach (var slot in instance.Slots)
                    {
                        Add(SymbolEqualityComparer.Default.GetHashCode(slot.Key));
                        pending.Push(slot.Value.Value);
                    }

                    break;
                case TupleValue tuple:
                    foreach (var item in tuple.Items)
                        pending.Push(item);
                    break;
                case PairValue pair:
                    pending.Push(pair.Key);
                    pending.Push(pair.Value);
                    break;
                case DelegateValue function:
                    foreach (var captured in function.Captured)
                        pending.Push(captured);
                    break;
                case LocalFunctionValue function:
                    foreach (var captured in function.Scope.Values)
                        pending.Push(captured);
                    break;
                case NullValue or UnknownValue or QuantityValue or IntOrStringValue:
                    break;
                default:
                    return null;
            }
        }

        return hash;

        void Add(int part) => hash = (hash ^ (uint)part) * Prime;
    }

    private sealed class ReferenceComparer : IEqualityComparer<object>
    {
        public static ReferenceComparer Instance { get; } = new();

        public new bool Equals(object? first, object? second) => ReferenceEquals(first, second);

        public int GetHashCode(object value) => RuntimeHelpers.GetHashCode(value);
    }
}
