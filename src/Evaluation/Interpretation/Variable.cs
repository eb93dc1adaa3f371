using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>A place that lambdas can capture and ref arguments can share.</summary>
internal sealed class Variable(Value value)
{
    public Value Value { get; set; } = value;
}
