using System.Globalization;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>An <c>Index</c>: counted from the end, or from the start.</summary>
internal readonly record struct IndexFromEnd(int Value, bool IsFromEnd = true)
{
    public int Offset(int length) => IsFromEnd ? length - Value : Value;

    public override string ToString() => (IsFromEnd ? "^" : "") + Value.ToString(CultureInfo.InvariantCulture);
}
