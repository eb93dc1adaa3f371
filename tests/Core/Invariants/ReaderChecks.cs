using System.Globalization;
using System.Text;
using Plimsoll.Model;
using Plimsoll.Yaml;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Invariants;

/// <summary>What is true of every text that is read, YAML or not.</summary>
internal static class ReaderChecks
{
    public static void AssertAll(string text)
    {
        var tree = SyntaxTree.Parse(text);
        TreeChecks.AssertSound(tree);
        AssertSame(tree, SyntaxTree.Parse(text));
        AssertDocumentsStandAlone(tree);
        AssertEditsMakeTheSame(tree);
        AssertLineEndsAreAlike(tree);
        var file = new TextFile("text.yaml", text);
        var documents = ManifestReader.Read(file);
        AssertWithin(documents, file);
        Assert.Equal(Describe(documents), Describe(ManifestReader.Read(file, tree)));
    }

    /// <summary>A document is the same wherever it stands: an editor keeps it when the text above it changes.</summary>
    private static void AssertDocumentsStandAlone(SyntaxTree tree)
    {
        var last = tree.Documents.Count - 1;
        // At the start of a text a byte order mark is right, and a directive wrong, and elsewhere not.
        if (last < 1 || tree.Text[tree.GetStart(last)] == '\uFEFF' || tree.GetNodes(last).Any(static node => node.Kind == SyntaxKind.Directive))
            return;
        var alone = SyntaxTree.Parse(tree.Text.Substring(tree.GetStart(last)));
        AssertSame(tree.Documents[last], Assert.Single(alone.Documents));
    }

    /// <summary>The tree that edits come to is the one of the text: as if characters had been missing, and had been more.</summary>
    private static void AssertEditsMakeTheSame(SyntaxTree tree)
    {
        var text = tree.Text;
        foreach (var at in new[] { text.Length / 3, text.Length * 2 / 3 })
        {
            var length = Math.Min(LengthOfEdit, text.Length - at);
            AssertSame(tree, SyntaxTree.Parse(text.Remove(at, length)).WithText(text));
            AssertSame(tree, SyntaxTree.Parse(text.Insert(at, text.Substring(at, length))).WithText(text));
        }
    }

    private const int LengthOfEdit = 3;

    /// <summary>
    /// A carriage return before each line feed changes no more than offsets. The parser has a fast path for common lines that
    /// takes line feeds only: this compares it with the long way.
    /// </summary>
    private static void AssertLineEndsAreAlike(SyntaxTree tree)
    {
        if (tree.Text.Contains('\r', StringComparison.Ordinal))
            return;
        // Where each offset of the text is in the other.
        var moved = new int[tree.Text.Length + 1];
        for (var i = 0; i < tree.Text.Length; i++)
            moved[i + 1] = moved[i] + (tree.Text[i] == '\n' ? 2 : 1);
        var other = SyntaxTree.Parse(tree.Text.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(tree.Documents.Count, other.Documents.Count);
        for (var i = 0; i < tree.Documents.Count; i++)
            Assert.Equal(Describe(tree.Documents[i], offset => moved[tree.GetStart(i) + offset]), Describe(other.Documents[i], offset => other.GetStart(i) + offset));
    }

    private static string Describe(DocumentSyntax document, Func<int, int> place)
    {
        var output = new StringBuilder();
        foreach (var item in document.Items.AsSpan(0, document.Count))
            output.Append(CultureInfo.InvariantCulture, $"{item.Kind} {place(item.Start)}-{place(item.End)} to {item.Next}, {item.Flags}\n");
        foreach (var diagnostic in document.Diagnostics)
            output.Append(CultureInfo.InvariantCulture, $"{diagnostic.Error} {place(diagnostic.Start)}-{place(diagnostic.Start + diagnostic.Length)}\n");
        return output.ToString();
    }

    private static void AssertWithin(IReadOnlyList<ManifestDocument> documents, TextFile file)
    {
        var seen = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        foreach (var document in documents)
        {
            foreach (var problem in document.Problems)
            {
                AssertWithin(problem.Span, file);
                Assert.NotEmpty(problem.Message);
            }

            Assert.All(document.DuplicateKeys, duplicate =>
            {
                AssertWithin(duplicate.First, file);
                AssertWithin(duplicate.Span, file);
            });
            if (document.Root is not null)
                AssertWithin(document.Root, document, seen);
        }
    }

    private static void AssertWithin(Node node, ManifestDocument document, HashSet<Node> seen)
    {
        if (!seen.Add(node))
            return;
        AssertWithin(node.Span, (TextFile)document.File);
        Assert.InRange(node.Span.Start, document.Span.Start, document.Span.End);
        Assert.InRange(node.Span.End, document.Span.Start, document.Span.End);
        switch (node)
        {
            case UnknownNode unknown:
                Assert.True(document.HasUnknown);
                Assert.NotEmpty(unknown.Reason);
                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                    AssertWithin(item, document, seen);
                break;
            case MappingNode mapping:
                Assert.True(mapping.Rest is null || document.HasUnknown);
                Assert.Equal(mapping.Entries.Count, mapping.Entries.Select(static entry => entry.Key).Distinct(StringComparer.Ordinal).Count());
                foreach (var entry in mapping.Entries)
                {
                    AssertWithin(entry.KeySpan, (TextFile)document.File);
                    AssertWithin(entry.Value, document, seen);
                }

                break;
        }
    }

    private static void AssertWithin(SourceSpan span, TextFile file)
    {
        Assert.Same(file, span.File);
        Assert.InRange(span.Start, 0, file.Length);
        Assert.InRange(span.End, span.Start, file.Length);
    }

    private static void AssertSame(SyntaxTree expected, SyntaxTree actual)
    {
        Assert.Equal(expected.Documents.Count, actual.Documents.Count);
        for (var i = 0; i < expected.Documents.Count; i++)
        {
            Assert.Equal(expected.GetStart(i), actual.GetStart(i));
            AssertSame(expected.Documents[i], actual.Documents[i]);
        }
    }

    private static void AssertSame(DocumentSyntax expected, DocumentSyntax actual)
    {
        var isSame = expected.Length == actual.Length && expected.Count == actual.Count && expected.Diagnostics.SequenceEqual(actual.Diagnostics);
        for (var i = 0; isSame && i < expected.Count; i++)
            isSame = Parts(expected.Items[i]) == Parts(actual.Items[i]);
        if (!isSame)
            Assert.Equal(Describe(expected), Describe(actual));
    }

    private static (SyntaxKind Kind, SyntaxFlags Flags, int Start, int End, int Next) Parts(SyntaxItem item) => (item.Kind, item.Flags, item.Start, item.End, item.Next);

    private static string Describe(DocumentSyntax document)
    {
        var output = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{document.Length} characters\n");
        for (var i = 0; i < document.Count; i++)
        {
            var item = document.Items[i];
            output.Append(CultureInfo.InvariantCulture, $"{item.Kind} {item.Start}-{item.End} to {item.Next}, {item.Flags}\n");
        }

        foreach (var diagnostic in document.Diagnostics)
            output.Append(CultureInfo.InvariantCulture, $"{diagnostic.Start}, {diagnostic.Length} long: {diagnostic.Message}\n");
        return output.ToString();
    }

    private static string Describe(IReadOnlyList<ManifestDocument> documents)
    {
        var output = new StringBuilder();
        var seen = new Dictionary<Node, int>(ReferenceEqualityComparer.Instance);
        foreach (var document in documents)
        {
            output.Append(CultureInfo.InvariantCulture, $"{document.Span.Start}, {document.Span.Length} long, {document.HasUnknown}\n");
            foreach (var problem in document.Problems)
                output.Append(CultureInfo.InvariantCulture, $"{problem.Span.Start}, {problem.Span.Length} long: {problem.Message}, {problem.Kind}\n");
            foreach (var duplicate in document.DuplicateKeys)
                output.Append(CultureInfo.InvariantCulture, $"{duplicate.Span.Start} again {duplicate.First.Start}\n");
            Describe(document.Root, output, seen);
        }

        return output.ToString();
    }

    private static void Describe(Node? node, StringBuilder output, Dictionary<Node, int> seen)
    {
        if (node is null)
            return;
        if (!seen.TryAdd(node, seen.Count))
        {
            output.Append(CultureInfo.InvariantCulture, $"the {seen[node]}th again\n");
            return;
        }

        output.Append(CultureInfo.InvariantCulture, $"{node.Span.Start}, {node.Span.Length} long: {node}\n");
        switch (node)
        {
            case MappingNode mapping:
                foreach (var entry in mapping.Entries)
                {
                    output.Append(CultureInfo.InvariantCulture, $"{entry.Key} at {entry.KeySpan.Start}, {entry.IsMerged}: ");
                    Describe(entry.Value, output, seen);
                }

                Describe(mapping.Rest, output, seen);
                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                    Describe(item, output, seen);
                break;
        }
    }
}
