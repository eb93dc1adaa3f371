using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>One call of a member, lambda or local function.</summary>
internal sealed class Activation
{
    public Value? This { get; set; }

    /// <summary>What the type parameters in scope stand for in this call.</summary>
    public TypeArguments Types { get; init; } = TypeArguments.None;

    public Value ReturnValue { get; set; } = NullValue.Void;

    /// <summary>Whether the member returns a reference, which is then <see cref="ReturnedVariable"/>.</summary>
    public bool ReturnsReference { get; set; }

    public Variable? ReturnedVariable { get; set; }

    /// <summary>Where a <c>goto</c> on its way goes to.</summary>
    public ILabelSymbol? Target { get; set; }

    /// <summary>What the catch clauses being executed caught, innermost last.</summary>
    public Stack<ThrownException> Caught { get; } = new();

    /// <summary>The objects whose initializers are being evaluated, innermost last.</summary>
    public Stack<Value> Receivers { get; } = new();

    /// <summary>What stands to the left of the <c>?.</c> operators being evaluated.</summary>
    public Stack<Value> ConditionalReceivers { get; } = new();

    public SyntaxNode? Place { get; init; }
}
