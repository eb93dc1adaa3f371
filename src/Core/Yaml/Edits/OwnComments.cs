using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Edits;

/// <summary>The comments that stand above an entry and belong to it.</summary>
internal static class OwnComments
{
    /// <summary>The line on which an entry starts, or the first of the comment lines right above it in its own column.</summary>
    public static int FindStart(EditableDocument document, SyntaxNode entry)
    {
        var text = document.Text;
        var column = TextLines.Column(text, entry.Start);
        var start = TextLines.Start(text, entry.Start);
        var limit = document.PreviousTokenEnd(entry.Start);
        while (start > 0)
        {
            var line = TextLines.Start(text, TextLines.PreviousEnd(text, start));
            if (line < limit || line == start)
                break;
            var p = TextLines.SkipBlanks(text, line);
            if (p - line != column || text[p] != '#')
                break;
            start = line;
        }

        return start;
    }
}
