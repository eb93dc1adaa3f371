namespace Plimsoll.Yaml.Syntax;

/// <summary>
/// One document of a file: everything from the line that starts it to the one that starts the next. Its positions count from
/// its own start, so that it can be kept when text before it changes.
/// </summary>
public sealed class DocumentSyntax
{
    internal DocumentSyntax(SyntaxItem[] items, int count, int length, IReadOnlyList<SyntaxDiagnostic> diagnostics, bool endsByItself)
    {
        EndsByItself = endsByItself;
        Items = items;
        Count = count;
        Length = length;
        Diagnostics = diagnostics;
    }

    /// <summary>The number of characters, with all trivia.</summary>
    public int Length { get; }

    public IReadOnlyList<SyntaxDiagnostic> Diagnostics { get; }

    /// <summary>No marker ends it, but what it holds together with what follows: <c>...</c>, a directive, the next object of JSON.</summary>
    internal bool EndsByItself { get; }

    /// <summary>Of which the first <see cref="Count"/> are used.</summary>
    internal SyntaxItem[] Items { get; }

    internal int Count { get; }

    /// <summary>The same with items of its own.</summary>
    internal DocumentSyntax Keep()
    {
        var items = new SyntaxItem[Count];
        Array.Copy(Items, items, Count);
        return new DocumentSyntax(items, Count, Length, Diagnostics, EndsByItself);
    }
}
