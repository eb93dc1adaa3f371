namespace Plimsoll.Evaluation.Interpretation;

/// <summary>A <c>Range</c>.</summary>
internal readonly record struct IndexRange(IndexFromEnd Start, IndexFromEnd End)
{
    public override string ToString() => $"{Start}..{End}";
}
