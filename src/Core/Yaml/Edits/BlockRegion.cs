using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Edits;

/// <summary>
/// An entry of a block collection with what belongs to it: the comment lines right above it in its own column, the comment
/// on its last line, and the comments below it that are indented deeper.
/// </summary>
internal readonly record struct BlockRegion
{
    private BlockRegion(int start, int end, int column, bool isCompact)
    {
        Start = start;
        End = end;
        Column = column;
        IsCompact = isCompact;
    }

    /// <summary>Where its first line starts; for an entry that shares its line with a dash, the entry itself.</summary>
    public int Start { get; }

    /// <summary>Behind the line end of its last line, or the end of the text.</summary>
    public int End { get; }

    /// <summary>Of the entry's first character.</summary>
    public int Column { get; }

    /// <summary>Stands behind the indicator of what holds it: <c>- name: web</c>.</summary>
    public bool IsCompact { get; }

    public static BlockRegion Of(EditableDocument document, SyntaxNode entry)
    {
        var text = document.Text;
        var column = TextLines.Column(text, entry.Start);
        var isCompact = !TextLines.IsFirst(text, entry.Start);
        // What stands above the first entry of a document is about the document.
        var start = isCompact ? entry.Start : entry.Start == document.Root?.Value?.Start ? TextLines.Start(text, entry.Start) : OwnComments.FindStart(document, entry);
        return new BlockRegion(start, FindEnd(document, entry, column), column, isCompact);
    }

    private static int FindEnd(EditableDocument document, SyntaxNode entry, int column)
    {
        var text = document.Text;
        var limit = document.NextTokenStart(entry.End);
        var end = TextLines.Next(text, entry.End);
        for (var line = end; line < limit;)
        {
            var p = TextLines.SkipBlanks(text, line);
            var next = TextLines.Next(text, line);
            if (p < limit && text[p] == '#')
            {
                if (p - line <= column)
                    break;
                end = next;
            }

            line = next;
        }

        return end;
    }
}
