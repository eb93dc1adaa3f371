using Plimsoll.Model;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Import.Conversion;

/// <summary>Which comments of a file are about which entry: those above it, and that on its line.</summary>
internal sealed class Comments
{
    private readonly Dictionary<object, List<string>> _byOwner = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ManifestDocument, List<string>> _byDocument = new(ReferenceEqualityComparer.Instance);

    private Comments()
    {
    }

    public Comments(TextFile file, SyntaxTree tree, IReadOnlyList<ManifestDocument> documents)
    {
        var lines = ByLine(file, tree);
        if (lines.Count == 0)
            return;
        foreach (var document in documents)
            Assign(file, document, lines);
        // Behind the last entry, or in documents that hold nothing else.
        foreach (var (line, comments) in lines)
        {
            if (documents.LastOrDefault(document => document.Root is not null && document.Span.StartPosition.Line <= line) is { } document)
                Add(_byDocument, document, comments);
        }
    }

    /// <summary>For what is only tried.</summary>
    public static Comments None { get; } = new();

    /// <summary>Of an entry of a mapping, or of an item of a list.</summary>
    public IReadOnlyList<string> Of(object owner) => _byOwner.TryGetValue(owner, out var comments) ? comments : [];

    /// <summary>Those at the end of a document.</summary>
    public IReadOnlyList<string> AtEndOf(ManifestDocument document) => _byDocument.TryGetValue(document, out var comments) ? comments : [];

    /// <summary>The comments by the line of what they are about: their own line when something stands before them, the next with a token otherwise.</summary>
    private static SortedDictionary<int, List<string>> ByLine(TextFile file, SyntaxTree tree)
    {
        var lines = new SortedDictionary<int, List<string>>();
        var lastLine = -1;
        foreach (var token in tree.Tokens)
        {
            List<string>? pending = null;
            foreach (var trivia in token.LeadingTrivia)
            {
                if (trivia.Kind != SyntaxTriviaKind.Comment)
                    continue;
                var comment = file.Text.Substring(trivia.Start + 1, trivia.Length - 1).TrimEnd();
                if (file.GetPosition(trivia.Start).Line == lastLine)
                    Add(lines, lastLine, [comment]);
                else
                    (pending ??= []).Add(comment);
            }

            if (token.End > token.Start)
                lastLine = file.GetPosition(token.End - 1).Line;
            if (pending is not null)
                Add(lines, file.GetPosition(token.Start).Line, pending);
        }

        return lines;
    }

    /// <summary>The first that starts on a line owns it; what is outside comes before what is in it.</summary>
    private void Assign(TextFile file, ManifestDocument document, SortedDictionary<int, List<string>> lines)
    {
        if (document.Root is null)
            return;
        var pending = new Stack<Node>();
        pending.Push(document.Root);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case MappingNode mapping:
                    foreach (var entry in mapping.Entries)
                        Own(entry, entry.KeySpan);
                    foreach (var entry in mapping.Entries.Reverse())
                        pending.Push(entry.Value);
                    break;
                case SequenceNode sequence:
                    foreach (var item in sequence.Items)
                        Own(item, item.Span);
                    foreach (var item in sequence.Items.Reverse())
                        pending.Push(item);
                    break;
                default:
                    break;
            }
        }

        void Own(object owner, SourceSpan span)
        {
            if (!ReferenceEquals(span.File, file))
                return;
            var line = span.StartPosition.Line;
            if (lines.Remove(line, out var comments))
                Add(_byOwner, owner, comments);
        }
    }

    private static void Add<TKey>(IDictionary<TKey, List<string>> lists, TKey key, IEnumerable<string> comments)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        list.AddRange(comments);
    }
}
