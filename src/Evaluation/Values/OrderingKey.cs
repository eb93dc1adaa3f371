namespace Plimsoll.Evaluation.Values;

internal sealed record OrderingKey(Func<Value, Value> Selector, IComparer<Value> Comparer, bool Descending);
