namespace Plimsoll.Yaml.Syntax;

/// <summary>
/// The text of a YAML or JSON file as tokens and constructs, without loss: joining the tokens with their trivia gives the text.
/// Whatever the text, there is a tree; what is not YAML in it is reported.
/// </summary>
public sealed class SyntaxTree
{
    private readonly int[] _starts;
    private readonly DocumentSyntax[] _documents;

    private SyntaxTree(string text, int[] starts, DocumentSyntax[] documents)
    {
        Text = text;
        _starts = starts;
        _documents = documents;
    }

    public string Text { get; }

    /// <summary>The documents in their order. They cover the text without gaps; some may hold nothing but comments.</summary>
    public IReadOnlyList<DocumentSyntax> Documents => _documents;

    /// <summary>Where a document of <see cref="Documents"/> starts in the text.</summary>
    public int GetStart(int document) => _starts[document];

    public static SyntaxTree Parse(string text)
    {
        var starts = new List<int>();
        var documents = new List<DocumentSyntax>();
        foreach (var (start, document) in ParseDocuments(text))
        {
            starts.Add(start);
            documents.Add(document.Keep());
        }

        return new SyntaxTree(text, [.. starts], [.. documents]);
    }

    /// <summary>
    /// The tree of a text that came of this one's by an edit: the documents before and behind the edit are kept, and only those
    /// that it touches are parsed. The result is what <see cref="Parse"/> gives.
    /// </summary>
    public SyntaxTree WithText(string text)
    {
        var prefix = TextDifference.CommonPrefix(Text, text);
        if (prefix == Text.Length && prefix == text.Length)
            return this;
        var suffix = TextDifference.CommonSuffix(Text, text, prefix);
        var starts = new List<int>(_starts.Length);
        var documents = new List<DocumentSyntax>(_documents.Length);
        // What ends a document is the marker behind it: that has to be the same, too.
        while (documents.Count < _documents.Length && _starts[documents.Count] + _documents[documents.Count].Length + MarkerLength <= prefix
            && !_documents[documents.Count].EndsByItself)
        {
            starts.Add(_starts[documents.Count]);
            documents.Add(_documents[documents.Count]);
        }

        var moved = text.Length - Text.Length;
        var from = documents.Count == 0 ? 0 : starts[documents.Count - 1] + documents[documents.Count - 1].Length;
        foreach (var (start, document) in ParseDocuments(text, from))
        {
            // What starts a file may mean something else elsewhere.
            if (start > 0 && start >= text.Length - suffix && Array.BinarySearch(_starts, start - moved) is var same and > 0)
            {
                for (; same < _documents.Length; same++)
                {
                    starts.Add(_starts[same] + moved);
                    documents.Add(_documents[same]);
                }

                break;
            }

            starts.Add(start);
            documents.Add(document.Keep());
        }

        return new SyntaxTree(text, [.. starts], [.. documents]);
    }

    /// <summary>A marker, and the character behind it that makes it one.</summary>
    private const int MarkerLength = 4;

    /// <summary>The documents of a text one after the other. Each is good until the next is asked for.</summary>
    internal static IEnumerable<(int Start, DocumentSyntax Document)> ParseDocuments(string text, int from = 0)
    {
        var parser = DocumentParser.Rent(text);
        try
        {
            for (var start = from; start < text.Length;)
            {
                var document = parser.Parse(start);
                yield return (start, document);
                start += document.Length;
            }
        }
        finally
        {
            parser.Return();
        }
    }

    /// <summary>What stands at the top of a document: directives, markers, properties, and the root node.</summary>
    public IEnumerable<SyntaxNode> GetNodes(int document)
    {
        var syntax = _documents[document];
        for (var i = 0; i < syntax.Count; i = syntax.Items[i].Next)
            yield return new SyntaxNode(this, syntax, _starts[document], i);
    }

    /// <summary>All tokens of the file, and at last one without text that has the trivia of the end.</summary>
    public IEnumerable<SyntaxToken> Tokens
    {
        get
        {
            var position = 0;
            for (var i = 0; i < _documents.Length; i++)
            {
                var document = _documents[i];
                for (var j = 0; j < document.Count; j++)
                {
                    var item = document.Items[j];
                    if (item.Kind >= SyntaxKind.BlockMapping)
                        continue;
                    yield return new SyntaxToken(this, item.Kind, position, _starts[i] + item.Start, _starts[i] + item.End);
                    position = _starts[i] + item.End;
                }
            }

            yield return new SyntaxToken(this, SyntaxKind.None, position, Text.Length, Text.Length);
        }
    }
}
