namespace Plimsoll.Yaml.Syntax;

/// <summary>A token with the trivia before it. The last of a file has no text and carries the trivia at the end.</summary>
/// <param name="Tree">The tree that it is of.</param>
/// <param name="Kind">What it is; <see cref="SyntaxKind.None"/> for the end of the file.</param>
/// <param name="FullStart">Where the trivia before it starts.</param>
/// <param name="Start">Of its own first character.</param>
/// <param name="End">Behind its last character.</param>
public readonly record struct SyntaxToken(SyntaxTree Tree, SyntaxKind Kind, int FullStart, int Start, int End)
{
    /// <summary>As written, without trivia.</summary>
    public string Text => Tree.Text.Substring(Start, End - Start);

    /// <summary>As written, with the trivia before it: joined, these are the file.</summary>
    public string FullText => Tree.Text.Substring(FullStart, End - FullStart);

    public IEnumerable<SyntaxTrivia> LeadingTrivia
    {
        get
        {
            var text = Tree.Text;
            for (var i = FullStart; i < Start;)
            {
                var trivia = Next(text, i, Start);
                yield return trivia;
                i = trivia.End;
            }
        }
    }

    private static SyntaxTrivia Next(string text, int start, int end)
    {
        var i = start + 1;
        switch (text[start])
        {
            case '\uFEFF':
                return new SyntaxTrivia(SyntaxTriviaKind.ByteOrderMark, start, 1);
            case '\r' when i < end && text[i] == '\n':
                return new SyntaxTrivia(SyntaxTriviaKind.LineEnd, start, 2);
            case '\r' or '\n':
                return new SyntaxTrivia(SyntaxTriviaKind.LineEnd, start, 1);
            case '#':
                while (i < end && text[i] is not ('\r' or '\n'))
                    i++;
                return new SyntaxTrivia(SyntaxTriviaKind.Comment, start, i - start);
            default:
                while (i < end && text[i] is ' ' or '\t')
                    i++;
                return new SyntaxTrivia(SyntaxTriviaKind.Whitespace, start, i - start);
        }
    }
}
