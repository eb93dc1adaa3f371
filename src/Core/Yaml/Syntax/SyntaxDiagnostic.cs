namespace Plimsoll.Yaml.Syntax;

/// <summary>Something that is wrong with the text.</summary>
/// <param name="Error">What is wrong.</param>
/// <param name="Start">From the start of the document.</param>
/// <param name="Length">The number of characters to underline; 0 at the end of a text.</param>
/// <param name="Argument">The word that the message is about, where it names one.</param>
public readonly record struct SyntaxDiagnostic(SyntaxError Error, int Start, int Length, string? Argument = null)
{
    /// <summary>In words for the person who wrote the text.</summary>
    public string Message => SyntaxMessages.Of(Error, Argument);

    /// <summary>Who reads the text all the same.</summary>
    public SyntaxErrorKind Kind => SyntaxMessages.KindOf(Error);
}
