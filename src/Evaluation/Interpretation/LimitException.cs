using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>A limit was reached: the definition ends here.</summary>
internal sealed class LimitException(UnknownValue value) : Exception(value.Reason)
{
    public UnknownValue Value { get; } = value;
}
