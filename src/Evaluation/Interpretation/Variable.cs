using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>A place that lambdas can capture and references can share.</summary>
internal class Variable(Value value)
{
    public virtual Value Value { get; set; } = value;
}
