using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Mistakes;

/// <summary>A text with one thing wrong, marked with <c>⟦</c> and <c>⟧</c> where a person should be pointed.</summary>
/// <param name="Error">What is wrong.</param>
/// <param name="Marked">The text. An entry <c>after: fine</c> in it, or in a second document, is to be read whatever is wrong.</param>
public sealed record Mistake(SyntaxError Error, string Marked)
{
    public string Text { get; } = Marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);

    public int Start { get; } = Marked.IndexOf('⟦', StringComparison.Ordinal);

    public int End { get; } = Marked.IndexOf('⟧', StringComparison.Ordinal) - 1;

    public override string ToString() => $"{Error}: {Marked.ReplaceLineEndings("⏎")}";
}
