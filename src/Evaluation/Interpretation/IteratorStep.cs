using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>An item that an iterator yields, or, without item, how a statement of it completed.</summary>
internal readonly record struct IteratorStep(Value? Item, Completion Completion)
{
    public static readonly IteratorStep Done = new(null, Completion.Normal);
}
