using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>A local function in the scope that declares it.</summary>
internal sealed class LocalFunctionValue(ILocalFunctionOperation operation, Scope scope) : Value(operation.Syntax)
{
    public ILocalFunctionOperation Operation { get; } = operation;

    public Scope Scope { get; } = scope;
}
