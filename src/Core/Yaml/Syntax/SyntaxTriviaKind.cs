namespace Plimsoll.Yaml.Syntax;

public enum SyntaxTriviaKind : byte
{
    Whitespace,
    LineEnd,

    /// <summary>From the <c>#</c> to the last character of the line.</summary>
    Comment,
    ByteOrderMark,
}
