namespace Plimsoll.Yaml.Syntax;

/// <summary>
/// One document of a file: everything from the line that starts it to the one that starts the next. Its positions count from
/// its own start, so that it can be kept when text before it changes.
/// </summary>
public sealed class DocumentSyntax
{
    internal DocumentSyntax(SyntaxItem[] items, int count, int length, IReadOnlyList<SyntaxDiagnostic> diagnostics)
    {
        Items = items;
        Count = count;
        Length = length;
        Diagnostics = diagnostics;
    }

    /// <summary>The number of characters, with all trivia.</summary>
    public int Length { get; }

    public IReadOnlyList<SyntaxDiagnostic> Diagnostics { get; }

    /// <summary>The line behind it, which is no marker, ends it.</summary>
    internal bool EndsAtDirective => Diagnostics.Any(static diagnostic => diagnostic.Error == SyntaxError.DirectiveInDocument);

    /// <summary>Of which the first <see cref="Count"/> are used.</summary>
    internal SyntaxItem[] Items { get; }

    internal int Count { get; }

    /// <summary>The same with items of its own.</summary>
    internal DocumentSyntax Keep()
    {
        var items = new SyntaxItem[Count];
        Array.Copy(Items, items, Count);
        return new DocumentSyntax(items, Count, Length, Diagnostics);
    }
}
