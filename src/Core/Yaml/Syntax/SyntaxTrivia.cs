namespace Plimsoll.Yaml.Syntax;

/// <summary>Text between tokens that means nothing to a reader of YAML, and much to a person.</summary>
public readonly record struct SyntaxTrivia(SyntaxTriviaKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}
