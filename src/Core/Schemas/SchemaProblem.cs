using Plimsoll.Model;

namespace Plimsoll.Schemas;

/// <summary>One place where an object departs from its schema.</summary>
/// <param name="Kind">What is wrong with it.</param>
/// <param name="Field">The field that is wrong; the absent one when it is missing.</param>
/// <param name="Schema">What the field must be; of an unknown field, what the mapping around it is.</param>
/// <param name="Detail">For bounds: what is demanded, as the end of a sentence. Empty otherwise.</param>
internal sealed record SchemaProblem(SchemaProblemKind Kind, Field Field, Schema Schema, string Detail = "")
{
    /// <summary>The type of the mapping that holds the field, where it is a built-in one: <c>CoreV1Toleration</c>.</summary>
    public string? Owner { get; init; }
}
