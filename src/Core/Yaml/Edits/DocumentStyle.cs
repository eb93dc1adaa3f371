using Plimsoll.Model;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Edits;

/// <summary>How a document is written, so that what is added looks like its neighbours.</summary>
internal static class DocumentStyle
{
    /// <summary>How collections are indented: as the siblings of the new one are, else as most in the document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="siblings">The collection that the new one goes into.</param>
    public static BlockIndentation Indentation(EditableDocument document, SyntaxNode? siblings)
    {
        var near = new Counts();
        var all = new Counts();
        Count(document, document.Root?.Value, siblings, near, all);
        return new BlockIndentation(Mapping(), Sequence(), Item());

        int Mapping() => near.Mappings.MostFrequent ?? all.Mappings.MostFrequent ?? BlockIndentation.Default.Mapping;

        int Sequence() => near.Sequences.MostFrequent ?? all.Sequences.MostFrequent ?? Mapping();

        int Item() => near.Items.MostFrequent ?? all.Items.MostFrequent ?? BlockIndentation.Default.Item;
    }

    /// <summary>Which quotes strings get in block collections.</summary>
    public static StringStyle Strings(EditableDocument document)
    {
        var tokens = document.Tree.Tokens.ToList();
        return new StringStyle(false, tokens.Count(static token => token.Kind == SyntaxKind.SingleQuotedScalar) > tokens.Count(static token => token.Kind == SyntaxKind.DoubleQuotedScalar));
    }

    /// <summary>Which quotes strings get in a collection: where all that are there have quotes, a new one gets the same.</summary>
    public static StringStyle Strings(EditableDocument document, SyntaxNode collection)
    {
        var (single, @double) = (0, 0);
        foreach (var token in document.Tree.Tokens)
        {
            if (token.Start < collection.Start || token.End > collection.End)
                continue;
            if (token.Kind == SyntaxKind.SingleQuotedScalar)
                single++;
            else if (token.Kind == SyntaxKind.DoubleQuotedScalar)
                @double++;
            else if (token.Kind == SyntaxKind.PlainScalar && ScalarResolver.Resolve(token.Text).Kind == ScalarKind.String)
                return Strings(document);
        }

        return single + @double > 0 ? new StringStyle(true, single > @double) : document.IsJson ? new StringStyle(true, false) : Strings(document);
    }

    /// <summary>How the entries of a flow collection are laid out.</summary>
    public static FlowLayout Flow(EditableDocument document, SyntaxNode collection)
    {
        var text = document.Text;
        var layout = FlowLayout.Default;
        var children = collection.Children.ToList();
        if (collection.Kind == SyntaxKind.FlowMapping && children.Count > 2 && text[collection.Start + 1] == ' ')
            layout = layout with { Padding = " " };
        var colons = document.Tokens(SyntaxKind.ValueIndicator, collection.Start, collection.End).ToList();
        if (colons.Count > 0 && colons.All(colon => text[colon.End] is not (' ' or '\t' or '\n' or '\r')))
            layout = layout with { AfterColon = "" };
        if (collection.FindChild(SyntaxKind.FlowSeparator) is { } comma && children[children.Count - 2] != comma && text[comma.End] is not (' ' or '\n' or '\r'))
            layout = layout with { AfterComma = "" };
        else if (collection.FindChild(SyntaxKind.FlowSeparator) is null && layout.AfterColon.Length == 0)
            layout = layout with { AfterComma = "" };
        var entry = collection.Entries.FirstOrDefault();
        if (entry.Tree is not null && TextLines.IsFirst(text, entry.Start))
            layout = layout with { Indentation = Beyond(TextLines.Margin(text, collection.Start), TextLines.Margin(text, entry.Start)) };
        return layout;
    }

    private static string Beyond(string outer, string inner) =>
        inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal) ? inner.Substring(outer.Length) : StandardIndentation;

    /// <summary>What new lines between braces are indented with where nothing shows it.</summary>
    public static string StandardIndentation { get; } = new(' ', BlockIndentation.Default.Mapping);

    private static void Count(EditableDocument document, SyntaxNode? root, SyntaxNode? siblings, Counts near, Counts all)
    {
        if (root is not { } top)
            return;
        // Deep nesting must not become deep recursion.
        var open = new Stack<SyntaxNode>();
        open.Push(top);
        while (open.Count > 0)
        {
            var collection = open.Pop();
            foreach (var entry in collection.Entries)
            {
                var value = entry.Children.LastOrDefault(static child => child.IsNode);
                if (value.Tree is null || value.Length == 0)
                    continue;
                if (collection.Kind is SyntaxKind.BlockMapping or SyntaxKind.BlockSequence)
                {
                    Count(document.Text, entry, value, all);
                    if (siblings == collection)
                        Count(document.Text, entry, value, near);
                }

                if (value.Kind is SyntaxKind.BlockMapping or SyntaxKind.BlockSequence)
                    open.Push(value);
            }
        }
    }

    private static void Count(string text, SyntaxNode entry, SyntaxNode value, Counts counts)
    {
        var offset = TextLines.Column(text, value.Start) - TextLines.Column(text, entry.Start);
        if (offset < 0)
            return;
        if (entry.Kind == SyntaxKind.SequenceItem)
        {
            if (offset > 1)
                counts.Items.Add(offset);
        }
        else if (value.Kind == SyntaxKind.BlockSequence)
        {
            counts.Sequences.Add(offset);
        }
        else if (value.Kind == SyntaxKind.BlockMapping && offset > 0)
        {
            counts.Mappings.Add(offset);
        }
    }

    private sealed class Counts
    {
        public Frequencies Mappings { get; } = new();

        public Frequencies Sequences { get; } = new();

        public Frequencies Items { get; } = new();
    }

    private sealed class Frequencies
    {
        private readonly Dictionary<int, int> _counts = [];

        public void Add(int value) => _counts[value] = _counts.TryGetValue(value, out var count) ? count + 1 : 1;

        public int? MostFrequent => _counts.Count == 0 ? null : _counts.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key).First().Key;
    }
}
