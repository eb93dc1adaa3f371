namespace Plimsoll.Model;

/// <summary>Something that the reader could not read, in words for the person who wrote it.</summary>
/// <param name="Span">Where a person would point.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="IsWarning">Not YAML, yet Kubernetes reads it: nothing is lost.</param>
public sealed record SyntaxProblem(SourceSpan Span, string Message, bool IsWarning = false);
