using System.Text;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml;

/// <summary>What is true of the tree of every text, YAML or not.</summary>
internal static class TreeChecks
{
    /// <summary>What the parser still does otherwise. To be emptied, not to grow.</summary>
    private static class KnownDifferences
    {
        /// <summary>The directive that ends a document is underlined, although it stands behind it.</summary>
        public static bool IsOne(SyntaxDiagnostic diagnostic, int documentLength) => diagnostic.Error is SyntaxError.DirectiveInDocument or SyntaxError.DirectiveNotRead && diagnostic.Start == documentLength;
    }

    public static void AssertSound(SyntaxTree tree)
    {
        AssertLossless(tree);
        AssertNested(tree);
        AssertDiagnosticsWithin(tree);
    }

    /// <summary>Tokens in order, without overlap, with nothing but trivia between them, are the text.</summary>
    public static void AssertLossless(SyntaxTree tree)
    {
        var joined = new StringBuilder(tree.Text.Length);
        var position = 0;
        foreach (var token in tree.Tokens)
        {
            if (token.FullStart != position || token.Start < position || token.End < token.Start)
                Fail(tree, $"{token.Kind} at {token.Start}-{token.End} does not follow {position}");
            AssertTrivia(token);
            joined.Append(token.FullText);
            position = token.End;
        }

        if (joined.ToString() != tree.Text)
            Fail(tree, "the tokens do not join to the text");
    }

    private static void AssertTrivia(SyntaxToken token)
    {
        var position = token.FullStart;
        foreach (var trivia in token.LeadingTrivia)
        {
            if (trivia.Start != position || trivia.Length <= 0 || trivia.End > token.Start)
                Fail(token.Tree, $"trivia at {trivia.Start} does not follow {position}");
            var text = token.Tree.Text.Substring(trivia.Start, trivia.Length);
            var isTrivia = trivia.Kind switch
            {
                SyntaxTriviaKind.Whitespace => text.All(static c => c is ' ' or '\t'),
                SyntaxTriviaKind.LineEnd => text is "\n" or "\r" or "\r\n",
                SyntaxTriviaKind.Comment => text[0] == '#' && text.IndexOfAny(['\n', '\r']) < 0,
                _ => text == "\uFEFF",
            };
            if (!isTrivia)
                Fail(token.Tree, $"`{text}` at {trivia.Start} is in no token, and is no {trivia.Kind}");
            position = trivia.End;
        }

        if (position != token.Start)
            Fail(token.Tree, $"the trivia before {token.Start} end at {position}");
    }

    /// <summary>Documents cover the text; each construct lies inside what holds it, behind what comes before it there.</summary>
    private static void AssertNested(SyntaxTree tree)
    {
        var start = 0;
        for (var i = 0; i < tree.Documents.Count; i++)
        {
            var document = tree.Documents[i];
            if (tree.GetStart(i) != start || document.Length <= 0)
                Fail(tree, $"document {i} starts at {tree.GetStart(i)}, not {start}");
            start += document.Length;
            AssertItems(tree, document);
        }

        if (start != tree.Text.Length)
            Fail(tree, $"the documents end at {start}");
    }

    private static void AssertItems(SyntaxTree tree, DocumentSyntax document)
    {
        // Constructs that are open, with the end of what came last in each. No recursion: nesting has no limit here.
        var open = new Stack<(int Next, int End, SyntaxKind Kind)>();
        open.Push((document.Count, document.Length, SyntaxKind.None));
        var position = 0;
        for (var i = 0; i < document.Count; i++)
        {
            var item = document.Items[i];
            while (open.Peek().Next <= i)
                position = open.Pop().End;
            var parent = open.Peek();
            if (item.Start < position || item.End < item.Start || item.End > parent.End || item.Next <= i || item.Next > parent.Next)
                Fail(tree, $"{item.Kind} at {item.Start}-{item.End} does not lie in {parent.Kind}, which ends at {parent.End}, behind {position}");
            if (item.Kind < SyntaxKind.BlockMapping && item.Next != i + 1)
                Fail(tree, $"the token {item.Kind} at {item.Start} holds others");
            if (!MayHold(parent.Kind, item.Kind))
                Fail(tree, $"{parent.Kind} holds {item.Kind} at {item.Start}");
            if (item.Next > i + 1)
                open.Push((item.Next, item.End, item.Kind));
            position = item.Next > i + 1 ? item.Start : Math.Max(position, item.End);
        }
    }

    private static bool MayHold(SyntaxKind parent, SyntaxKind child) => child switch
    {
        SyntaxKind.MappingEntry => parent is SyntaxKind.BlockMapping or SyntaxKind.FlowMapping or SyntaxKind.FlowPair,
        SyntaxKind.SequenceItem => parent is SyntaxKind.BlockSequence or SyntaxKind.FlowSequence,
        SyntaxKind.Directive or SyntaxKind.DocumentStartMarker or SyntaxKind.DocumentEndMarker => parent == SyntaxKind.None,
        SyntaxKind.TemplateAction or SyntaxKind.Skipped => true,
        >= SyntaxKind.FlowSequenceStart and <= SyntaxKind.FlowSeparator => parent is SyntaxKind.FlowMapping or SyntaxKind.FlowSequence,
        SyntaxKind.BlockEntryIndicator => parent == SyntaxKind.SequenceItem,
        SyntaxKind.KeyIndicator or SyntaxKind.ValueIndicator => parent == SyntaxKind.MappingEntry,
        _ => parent is SyntaxKind.None or SyntaxKind.MappingEntry or SyntaxKind.SequenceItem,
    };

    private static void AssertDiagnosticsWithin(SyntaxTree tree)
    {
        foreach (var document in tree.Documents)
        {
            foreach (var diagnostic in document.Diagnostics)
            {
                if (diagnostic.Start < 0 || diagnostic.Length < 0 || (diagnostic.Start + diagnostic.Length > document.Length && !KnownDifferences.IsOne(diagnostic, document.Length)))
                    Fail(tree, $"{diagnostic.Error} at {diagnostic.Start}, {diagnostic.Length} long, is not inside its document");
                if (diagnostic.Message.Length == 0)
                    Fail(tree, $"{diagnostic.Error} says nothing");
            }
        }
    }

    private const int LongestExcerpt = 10_000;

    private static void Fail(SyntaxTree tree, string problem) =>
        Assert.Fail($"{problem}, in:\n{(tree.Text.Length > LongestExcerpt ? tree.Text.Substring(0, LongestExcerpt) : tree.Text)}");
}
