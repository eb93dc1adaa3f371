namespace Plimsoll.Evaluation.Values;

/// <summary>A sorted sequence in the making: ThenBy adds a key to the keys that it was sorted by.</summary>
internal sealed record OrderedItems(IEnumerable<Value> Source, IReadOnlyList<OrderingKey> Keys);
