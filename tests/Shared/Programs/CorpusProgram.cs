namespace Plimsoll.Programs;

/// <summary>A program of the corpus, with the construct that it is a case of.</summary>
/// <param name="Group">The title of its file.</param>
/// <param name="Construct">The heading that it stands under.</param>
/// <param name="Program">What is executed and evaluated.</param>
/// <param name="Refusal">What evaluation says instead of a value, as <c>PLM9001 `expression`: message</c>; null where it must be equal to execution.</param>
internal sealed record CorpusProgram(string Group, string Construct, TestProgram Program, string? Refusal);
