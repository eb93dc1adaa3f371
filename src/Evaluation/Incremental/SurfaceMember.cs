namespace Plimsoll.Evaluation.Incremental;

/// <summary>A declaration as other code sees it: what stands outside of its body.</summary>
/// <param name="Names">What it declares: several for fields, none for types, constructors, operators and indexers.</param>
/// <param name="Types">The types that contain it, innermost last; of a type, itself too.</param>
/// <param name="Signature">Of the text outside of its body, and of where it is declared.</param>
/// <param name="Mentions">The names in its signature, by which it depends on other declarations.</param>
/// <param name="Use">What code that uses it has in its text.</param>
internal sealed record SurfaceMember(IReadOnlyList<string> Names, IReadOnlyList<string> Types, ulong Signature, IReadOnlyList<string> Mentions, SurfaceUse Use);
