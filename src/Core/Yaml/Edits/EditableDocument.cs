using Plimsoll.Model;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Edits;

/// <summary>The text of one document with its syntax and its nodes, between two edits.</summary>
internal sealed class EditableDocument
{
    private readonly (int Start, int End)[] _tokens;
    private readonly IReadOnlyList<DuplicateKey> _duplicates;

    public EditableDocument(string path, string text, string lineEnd)
    {
        Path = path;
        Text = text;
        LineEnd = lineEnd;
        Tree = SyntaxTree.Parse(text);
        var file = new TextFile(path, text);
        var document = Tree.Documents.Count == 1 ? ManifestReader.Read(file, Tree).FirstOrDefault() : null;
        HasErrors = Tree.Documents.Count > 1 || document?.Problems.Any(static problem => problem.IsMalformed) == true;
        _duplicates = document?.DuplicateKeys ?? [];
        ProblemCount = document?.Problems.Count ?? 0;
        Root = NodeSlot.OfRoot(Tree, document?.Root ?? new ScalarNode(default, ScalarKind.Null, "null"));
        _tokens = [.. Tree.Tokens.Where(static token => token.End > token.Start).Select(static token => (token.Start, token.End))];
    }

    public string Path { get; }

    public string Text { get; }

    /// <summary>What ends lines here.</summary>
    public string LineEnd { get; }

    public SyntaxTree Tree { get; }

    public bool HasErrors { get; }

    /// <summary>With warnings.</summary>
    public int ProblemCount { get; }

    /// <summary>Null for a document that holds nothing.</summary>
    public NodeSlot? Root { get; }

    public bool IsJson => Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands at a path; null when there is nothing, or when it is written elsewhere.</summary>
    public NodeSlot? Find(NodePath path)
    {
        var slot = Root;
        foreach (var step in path.Steps)
            slot = step.Key is { } key ? slot?.Child(key) : slot?.Child(step.Index);
        return slot;
    }

    /// <summary>Behind the last token that starts before an offset; 0 when there is none.</summary>
    public int PreviousTokenEnd(int offset) => FirstTokenFrom(offset) is > 0 and var i ? _tokens[i - 1].End : 0;

    /// <summary>The first token that starts at an offset or behind it; the end of the text when there is none.</summary>
    public int NextTokenStart(int offset) => FirstTokenFrom(offset) is var i && i < _tokens.Length ? _tokens[i].Start : Text.Length;

    /// <summary>Whether comments stand between two offsets.</summary>
    public bool HasComments(int start, int end)
    {
        foreach (var token in Tree.Tokens)
        {
            if (token.FullStart >= end)
                return false;
            if (token.Start > start && token.LeadingTrivia.Any(trivia => trivia.Kind == SyntaxTriviaKind.Comment && trivia.Start >= start && trivia.Start < end))
                return true;
        }

        return false;
    }

    /// <summary>Whether a mapping between two offsets has a key twice.</summary>
    public bool HasDuplicates(int start, int end) => _duplicates.Any(duplicate => duplicate.Span.Start >= start && duplicate.Span.End <= end);

    /// <summary>The tokens of a kind between two offsets.</summary>
    public IEnumerable<SyntaxToken> Tokens(SyntaxKind kind, int start, int end) =>
        Tree.Tokens.Where(token => token.Kind == kind && token.Start >= start && token.End <= end);

    /// <summary>Whether an alias outside a stretch of the text repeats an anchor inside it.</summary>
    public bool IsRepeated(int start, int end)
    {
        HashSet<string>? names = null;
        foreach (var anchor in Tokens(SyntaxKind.Anchor, start, end))
            (names ??= new HashSet<string>(StringComparer.Ordinal)).Add(anchor.Text.Substring(1));
        return names is not null && Tokens(SyntaxKind.Alias, 0, Text.Length).Any(alias => (alias.Start < start || alias.End > end) && names.Contains(alias.Text.Substring(1)));
    }

    private int FirstTokenFrom(int offset)
    {
        var (low, high) = (0, _tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
