using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Model;

/// <summary>Something that the reader could not read, or that another will not.</summary>
/// <param name="Span">Where a person would point.</param>
/// <param name="Error">What is wrong.</param>
/// <param name="Argument">The word that the message is about, where it names one.</param>
public sealed record SyntaxProblem(SourceSpan Span, SyntaxError Error, string? Argument = null)
{
    /// <summary>In words for the person who wrote the text.</summary>
    public string Message => SyntaxMessages.Of(Error, Argument);

    /// <summary>Who reads it all the same.</summary>
    public SyntaxErrorKind Kind => SyntaxMessages.KindOf(Error);

    /// <summary>It is not YAML: what stands there is not known.</summary>
    public bool IsMalformed => Kind == SyntaxErrorKind.Malformed;
}
