using Plimsoll.Model;

namespace Plimsoll.Schemas;

/// <summary>A value that its schema's constraints exclude.</summary>
/// <param name="Field">The value.</param>
/// <param name="Demand">What is demanded, as the end of a sentence: <c>must be at least 1</c>.</param>
/// <param name="IsSet">It is outside a closed set of values.</param>
internal sealed record ConstraintViolation(Field Field, string Demand, bool IsSet = false);
