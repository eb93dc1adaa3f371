namespace Plimsoll.Model;

/// <summary>One document of a file, or one definition: at most one root node, and what could not be read of it.</summary>
public sealed class ManifestDocument(SourceSpan span, Node? root)
{
    public SourceFile File => Span.File;

    public SourceSpan Span { get; } = span;

    /// <summary>Null for an empty document and for one of which nothing could be read.</summary>
    public Node? Root { get; } = root;

    public IReadOnlyList<SyntaxProblem> Problems { get; init; } = [];

    public IReadOnlyList<DuplicateKey> DuplicateKeys { get; init; } = [];

    /// <summary>Whether anything in it may be unknown; false lets the count of unknown values pass the document by.</summary>
    public bool HasUnknown { get; init; } = true;

    /// <summary>The kind of an object of which nothing else is known, as the type of its definition says; null where that is open, too.</summary>
    public string? Kind { get; init; }

    /// <summary>What the C# that yields this document says about it; <see cref="Declarations.None"/> for YAML.</summary>
    public Declarations Declarations { get; init; } = Declarations.None;
}
