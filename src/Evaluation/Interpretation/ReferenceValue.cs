using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>A <c>ref</c> or <c>out</c> argument: the caller's variable itself.</summary>
internal sealed class ReferenceValue(Variable variable) : Value(variable.Value.Origin)
{
    public Variable Variable { get; } = variable;
}
