using Plimsoll.Model;

namespace Plimsoll.Import;

/// <summary>What a person should know of a place in the input.</summary>
/// <param name="Span">The place.</param>
/// <param name="Message">What is so.</param>
/// <param name="IsProblem">Whether something was not imported; otherwise it was, in another form than expected.</param>
public sealed record ImportNote(SourceSpan Span, string Message, bool IsProblem);
