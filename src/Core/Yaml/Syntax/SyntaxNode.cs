namespace Plimsoll.Yaml.Syntax;

/// <summary>A view of one token or construct of a tree. Costs nothing to make; two views of the same thing are equal.</summary>
public readonly record struct SyntaxNode
{
    private readonly DocumentSyntax _document;
    private readonly int _index;

    internal SyntaxNode(SyntaxTree tree, DocumentSyntax document, int documentStart, int index)
    {
        Tree = tree;
        _document = document;
        DocumentStart = documentStart;
        _index = index;
    }

    public SyntaxTree Tree { get; }

    public SyntaxKind Kind => Item.Kind;

    public SyntaxFlags Flags => Item.Flags;

    /// <summary>Of its first character in the file.</summary>
    public int Start => DocumentStart + Item.Start;

    /// <summary>Behind its last character in the file, without trivia.</summary>
    public int End => DocumentStart + Item.End;

    public int Length => Item.End - Item.Start;

    /// <summary>As written.</summary>
    public string Text => Tree.Text.Substring(Start, Length);

    /// <summary>A node of the YAML data model: a scalar, an alias, a collection.</summary>
    public bool IsNode => Kind is >= SyntaxKind.Alias and <= SyntaxKind.FlowPair;

    public bool IsScalar => Kind is >= SyntaxKind.EmptyScalar and <= SyntaxKind.FoldedScalar;

    public bool IsToken => Kind < SyntaxKind.BlockMapping;

    /// <summary>What it holds, in the order of the text.</summary>
    public IEnumerable<SyntaxNode> Children
    {
        get
        {
            for (var i = _index + 1; i < Item.Next; i = _document.Items[i].Next)
                yield return new SyntaxNode(Tree, _document, DocumentStart, i);
        }
    }

    /// <summary>The first of its children of a kind; null when there is none.</summary>
    public SyntaxNode? FindChild(SyntaxKind kind)
    {
        foreach (var child in Children)
        {
            if (child.Kind == kind)
                return child;
        }

        return null;
    }

    /// <summary>The entries of a mapping, or the items of a sequence.</summary>
    public IEnumerable<SyntaxNode> Entries => Children.Where(static child => child.Kind is SyntaxKind.MappingEntry or SyntaxKind.SequenceItem);

    /// <summary>The construct that holds it; null at the top of the document.</summary>
    public SyntaxNode? Parent
    {
        get
        {
            var parent = -1;
            for (var i = 0; i < _index;)
            {
                if (_document.Items[i].Next > _index)
                    parent = i++;
                else
                    i = _document.Items[i].Next;
            }

            return parent < 0 ? null : new SyntaxNode(Tree, _document, DocumentStart, parent);
        }
    }

    internal int DocumentStart { get; }

    private SyntaxItem Item => _document.Items[_index];

    public override string ToString() => $"{Kind} {Text}";
}
