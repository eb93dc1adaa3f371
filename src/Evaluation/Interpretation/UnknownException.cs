using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>Evaluation needs a value that is unknown to know how to go on. Ends at the nearest call that has a result to be unknown.</summary>
internal sealed class UnknownException(UnknownValue value) : Exception(value.Reason)
{
    public UnknownValue Value { get; } = value;
}
