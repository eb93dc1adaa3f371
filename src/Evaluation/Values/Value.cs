using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Values;

/// <summary>
/// What an expression evaluates to. <see cref="Origin"/> is the expression that produced it: parameters and locals pass it on,
/// so that a literal argument is what a finding points at, however many helpers it went through.
/// </summary>
internal abstract class Value(SyntaxNode? origin)
{
    /// <summary>Tells which of two values was made first.</summary>
    public long Stamp { get; } = Stamps.Next();

    public SyntaxNode? Origin { get; private set; } = origin;

    /// <summary>Gives a value that a helper of another assembly made a place in the project: where the helper is called.</summary>
    public void Rehome(SyntaxNode place) => Origin = place;

    /// <summary>The same value as seen through a reference to a member: scalars then belong to the referencing expression.</summary>
    public virtual Value At(SyntaxNode place) => this;

    /// <summary>The value that an assignment, an argument or a read stores: structs are copied.</summary>
    public virtual Value Copy() => this;
}
