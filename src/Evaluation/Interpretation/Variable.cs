using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>A place that lambdas can capture and references can share.</summary>
internal class Variable(Value value)
{
    /// <summary>Tells what was made before it.</summary>
    public long Stamp { get; } = Stamps.Next();

    public virtual Value Value { get; set; } = value;
}
