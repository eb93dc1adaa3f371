using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Edits;

/// <summary>
/// What the last line of a block scalar means depends on what follows: a line end at the end of the text, blank lines where
/// the header says <c>+</c>.
/// </summary>
internal static class BlockScalarEnd
{
    /// <summary>Makes a block scalar at the end of a text that has no last line end keep its value when lines follow.</summary>
    public static void Close(EditableDocument document, int end, EditPlan plan)
    {
        if (Find(document, end) is not { } scalar || end != document.Text.Length || EndsBlank(document.Text, scalar))
            return;
        var (header, chomping) = Header(document.Text, scalar);
        if (chomping >= 0)
            plan.Replace(chomping, chomping + 1, "-");
        else
            plan.Insert(header, "-");
    }

    /// <summary>The text of a block scalar at the end of a text without a last line end, as it is to be written where lines follow.</summary>
    public static string Closed(EditableDocument document, int start, int end)
    {
        var plan = new EditPlan();
        Close(document, end, plan);
        var edits = plan.ToEdits();
        return edits is null or [] ? document.Text.Substring(start, end - start)
            : TextEdit.Apply(document.Text.Substring(start, end - start), edits.Select(edit => edit with { Start = edit.Start - start }));
    }

    /// <summary>Whether blank lines behind an offset would become a part of the block scalar that ends there.</summary>
    public static bool KeepsBlankLines(EditableDocument document, int end) =>
        Find(document, end) is { } scalar && Header(document.Text, scalar).Chomping is >= 0 and var chomping && document.Text[chomping] == '+';

    /// <summary>Whether the value of the block scalar that ends at an offset has the line end behind it.</summary>
    public static bool NeedsLineEnd(EditableDocument document, int end) =>
        Find(document, end) is { } scalar && (Header(document.Text, scalar).Chomping is var chomping && (chomping < 0 || document.Text[chomping] == '+'));

    private static SyntaxToken? Find(EditableDocument document, int end)
    {
        foreach (var token in document.Tree.Tokens)
        {
            if (token.End == end && token.Kind is SyntaxKind.LiteralScalar or SyntaxKind.FoldedScalar && token.Text.IndexOfAny(['\n', '\r']) >= 0)
                return token;
        }

        return null;
    }

    private static (int End, int Chomping) Header(string text, SyntaxToken scalar)
    {
        var chomping = -1;
        var p = scalar.Start + 1;
        for (; p < text.Length && text[p] is '+' or '-' or (>= '0' and <= '9'); p++)
        {
            if (text[p] is '+' or '-')
                chomping = p;
        }

        return (p, chomping);
    }

    // A last line of blanks counts as one that ends.
    private static bool EndsBlank(string text, SyntaxToken scalar) => TextLines.Start(text, scalar.End) is var line && line < scalar.End && TextLines.IsBlank(text, line);
}
