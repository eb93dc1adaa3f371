namespace Plimsoll.Model;

/// <summary>Something that the reader could not read, in words for the person who wrote it.</summary>
public sealed record SyntaxProblem(SourceSpan Span, string Message);
