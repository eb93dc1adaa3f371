using System.Text;
using Plimsoll.Model;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml;

public class ManifestReaderTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("\uFEFF", 0)]
    [InlineData("# only a comment\n", 0)]
    [InlineData("---\n---\n...\n", 0)]
    [InlineData("null", 0)]
    [InlineData("%YAML 1.2\n---\na: 1\n", 1)]
    [InlineData("\uFEFFa: 1", 1)]
    [InlineData("a: 1\r\n---\r\nb: 2\r\n", 2)]
    [InlineData("a: 1\n...\nb: 2\n", 2)]
    [InlineData("--- {a: 1}\n--- [b]\n", 2)]
    [InlineData("a: |\n  ---\n---\nb: 1\n", 2)]
    [InlineData("{\n\t\"a\": 1,\n\t\"b\": [true, null]\n}\n", 1)]
    public void ReadsDocuments(string text, int expected)
    {
        var documents = Read(text);
        Assert.Equal(expected, documents.Count(static document => document.Root is not null));
        Assert.DoesNotContain(documents.SelectMany(static document => document.Problems), static problem => problem.IsMalformed);
    }

    [Theory]
    [InlineData("a: [1\n---\nb: 2\n")]
    [InlineData("a: \"open\n---\nb: 2\n")]
    [InlineData("a:\n\tb: 1\n---\nb: 2\n")]
    [InlineData("a: *none\n---\nb: 2\n")]
    [InlineData("a: &a [ *a ]\n---\nb: 2\n")]
    [InlineData("a: @\r\n---\r\nb: 2\r\n")]
    public void ASyntaxErrorStaysInItsDocument(string text)
    {
        var documents = Read(text);
        Assert.Equal(2, documents.Count);
        var problem = Assert.Single(documents[0].Problems);
        Assert.True(problem.IsMalformed);
        Assert.InRange(problem.Span.End, 0, documents[0].Span.End);
        Assert.Equal(["a"], Assert.IsType<MappingNode>(documents[0].Root).Entries.Select(static entry => entry.Key));
        Assert.Empty(documents[1].Problems);
        Assert.Equal("2", Text(Assert.IsType<MappingNode>(documents[1].Root)["b"]));
    }

    [Theory]
    [InlineData("a: \"open\nb: 2\n")]
    [InlineData("a: @\nb: 2\n")]
    [InlineData("a: *none\nb: 2\n")]
    [InlineData("a: 1: 2\nb: 2\n")]
    public void AValueThatIsNoYamlIsUnknown(string text)
    {
        var document = Assert.Single(Read(text));
        Assert.Single(document.Problems);
        Assert.True(document.HasUnknown);
        var root = Assert.IsType<MappingNode>(document.Root);
        Assert.IsType<UnknownNode>(root["a"]);
        Assert.Equal("2", Text(root["b"]));
        Assert.Null(root.Rest);
    }

    [Theory]
    [InlineData("a: 1\nmissing\nb: 2\n")]
    [InlineData("a: 1\n- item\nb: 2\n")]
    [InlineData("a: 1\n? [k]\n: v\nb: 2\n")]
    [InlineData("a: 1\n~: v\nb: 2\n")]
    public void WhatMayBeAKeyLeavesItsMappingOpen(string text)
    {
        var document = Assert.Single(Read(text));
        Assert.Single(document.Problems);
        var root = Assert.IsType<MappingNode>(document.Root);
        Assert.Equal(["1", "2"], new[] { Text(root["a"]), Text(root["b"]) });
        Assert.NotNull(root.Rest);
        Assert.True(new Field(root)["c"].IsUnknown);
    }

    [Fact]
    public void TemplateActionsAreNoProblem()
    {
        var document = Assert.Single(Read("{{ if x }}\na: 1\n{{ else }}\na: 2\n{{ end }}\nb: 2\n"));
        Assert.Empty(document.Problems);
        Assert.Empty(document.DuplicateKeys);
        var root = Assert.IsType<MappingNode>(document.Root);
        Assert.Equal(["1", "2"], Assert.IsType<UnknownNode>(root["a"]).Alternatives.Select(Text));
        Assert.Equal("2", Text(root["b"]));
    }

    [Theory]
    [InlineData("%YAML 1")]
    [InlineData("%YAML 1.2")]
    [InlineData("a: 1\n...\n%TAG")]
    [InlineData("[\"c\"{}]")]
    [InlineData("{a: \"c\"[d]}")]
    public void WhatCouldKeepTheReaderBusyForeverIsAProblem(string text) => Assert.NotEmpty(Read(text)[^1].Problems);

    /// <summary>A bracket that is not closed is read twice, the second time to a nearer end: no quote behind that counts as unclosed.</summary>
    [Fact]
    public void ABracketThatIsNotClosedOpensNoQuoteBehindIt()
    {
        var problem = Assert.Single(Assert.Single(Read("- {\"\r\n- : r\r\n  e: \"\"\r\n")).Problems, static problem => problem.Message.Contains("quotes", StringComparison.Ordinal));
        Assert.Equal(3, problem.Span.Start);
    }

    [Fact]
    public void AliasesShareTheNodeOfTheirAnchor()
    {
        var root = Mapping("a: &x { n: 1 }\nb: *x\nc: &y text\nd: *y\n");
        Assert.Same(root["a"], root["b"]);
        Assert.Same(root["c"], root["d"]);
    }

    [Fact]
    public void AnAliasMeansTheLastAnchorOfItsName() => Assert.Equal("2", Text(Mapping("a: &x 1\nb: &x 2\nc: *x\n")["c"]));

    [Fact]
    public void AnAliasBombIsRefusedAtOnce()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
            bomb.Append($"a{i}: &a{i} [").AppendJoin(", ", Enumerable.Repeat($"*a{i - 1}", 10)).Append("]\n");
        Assert.Contains("repeat too much", Problem(bomb.ToString()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(150, true)]
    [InlineData(5000, false)]
    public void DepthHasALimit(int depth, bool isFine)
    {
        var documents = Read(new string('[', depth) + new string(']', depth));
        Assert.Equal(isFine, Assert.Single(documents).Problems.Count == 0);
    }

    [Fact]
    public void MergeKeysReplaceWhatStandsAboveThem()
    {
        var documents = Read("base: &b { a: 1, b: 2 }\nmore: &m { b: 3, c: 4 }\nfirst: { <<: *b, a: 9 }\nlast: { a: 9, <<: *b }\nboth: { <<: [ *b, *m ] }\n");
        var root = Assert.IsType<MappingNode>(Assert.Single(documents).Root);
        var first = Assert.IsType<MappingNode>(root["first"]);
        Assert.Equal("9", Text(first["a"]));
        Assert.True(first.TryGetEntry("b", out var entry) && entry.IsMerged);
        Assert.Equal("b", SpanText(entry!.KeySpan));

        Assert.Equal("1", Text(Assert.IsType<MappingNode>(root["last"])["a"]));
        var problem = Assert.Single(documents[0].Problems);
        Assert.Equal((SyntaxError.MergeBelowKey, SyntaxErrorKind.Tolerated, "<<"), (problem.Error, problem.Kind, SpanText(problem.Span)));

        var both = Assert.IsType<MappingNode>(root["both"]);
        Assert.Equal(["1", "2", "4"], new[] { "a", "b", "c" }.Select(key => Text(both[key])));
        Assert.Empty(documents[0].DuplicateKeys);
    }

    [Fact]
    public void OfDuplicateKeysTheLastCounts()
    {
        var document = Assert.Single(Read("a: 1\nb: 2\na: 3\n"));
        Assert.Equal("3", Text(((MappingNode)document.Root!)["a"]));
        var duplicate = Assert.Single(document.DuplicateKeys);
        Assert.Equal((0, 10), (duplicate.First.Start, duplicate.Span.Start));
    }

    [Fact]
    public void UnquotedPlaceholdersAreUnknown()
    {
        var root = Mapping("a: {{ .Values.a }}\nb: [ {{ b }} ]\nc: \"{{ c }}\"\n");
        Assert.IsType<UnknownNode>(root["a"]);
        Assert.Equal("{{ .Values.a }}", SpanText(root["a"]!.Span));
        Assert.IsType<UnknownNode>(Assert.Single(Assert.IsType<SequenceNode>(root["b"]).Items));
        Assert.True(new Field(root)["c"].IsUnknown);
        Assert.True(new Field(root)["c"]["below"]["it"].IsUnknown);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void SpansAreTheTextOfKeysAndValues(string lineEnd)
    {
        var text = string.Join(lineEnd, "plain: some text  # comment", "'quoted': \"double\"", "list:", "- one", "- {two: 2, 'three': [3]}", "block: |", "  line", "", "last: end");
        var root = Mapping("\uFEFF" + text);
        Assert.Equal(["plain", "'quoted'", "list", "block", "last"], root.Entries.Select(static entry => SpanText(entry.KeySpan)));
        Assert.Equal("some text", SpanText(root["plain"]!.Span));
        Assert.Equal("\"double\"", SpanText(root["quoted"]!.Span));
        var list = Assert.IsType<SequenceNode>(root["list"]);
        Assert.Equal(["one", "{two: 2, 'three': [3]}"], list.Items.Select(static item => SpanText(item.Span)));
        Assert.True(root.TryGetEntry("last", out var entry));
        Assert.Equal("last: end", SpanText(entry.Span));
    }

    [Fact]
    public void PlainScalarsStandWhereTheirSpansSay()
    {
        IEnumerable<string> folders = [Path.Combine(Repository.Root, "tests", "Core", "Rules"), Path.Combine(Repository.Root, "samples"), .. Repository.Corpus is { } corpus ? [corpus] : Array.Empty<string>()];
        var scalars = 0;
        foreach (var path in folders.SelectMany(static folder => Directory.EnumerateFiles(folder, "*.y*ml", SearchOption.AllDirectories)))
        {
            foreach (var document in Read(File.ReadAllText(path)).Where(static document => document.Root is not null))
                scalars += CheckSpans(document.Root!, []);
        }

        Assert.True(scalars > 1_000, $"only {scalars} scalars");
    }

    private static int CheckSpans(Node node, HashSet<Node> seen)
    {
        if (!seen.Add(node))
            return 0;
        switch (node)
        {
            case MappingNode mapping:
                return mapping.Entries.Sum(entry =>
                {
                    // A key that is no string carries the text that JSON gives it: `on` is `true`.
                    var key = SpanText(entry.KeySpan);
                    Assert.True(key == entry.Key || key[0] is '"' or '\'' or '?' || PlainScalar.NeedsQuotes(key), $"{entry.KeySpan}: {entry.Key}");
                    return CheckSpans(entry.Value, seen);
                });
            case SequenceNode sequence:
                return sequence.Items.Sum(item => CheckSpans(item, seen));
            case ScalarNode { Span.Length: > 0 } scalar when SpanText(scalar.Span) is var text && text[0] is not ('"' or '\'' or '|' or '>' or '!' or '&') && !text.Contains('\n', StringComparison.Ordinal):
                Assert.Equal(scalar.Written ?? scalar.Text, text);
                return 1;
            default:
                return 0;
        }
    }

    private static IReadOnlyList<ManifestDocument> Read(string text) => ManifestReader.Read(new TextFile("test.yaml", text));

    private static MappingNode Mapping(string text) => Assert.IsType<MappingNode>(Assert.Single(Read(text)).Root);

    private static SyntaxProblem Problem(string text) => Assert.Single(Assert.Single(Read(text)).Problems);

    private static string? Text(Node? node) => (node as ScalarNode)?.Text;

    private static string SpanText(SourceSpan span) => ((TextFile)span.File).Text.Substring(span.Start, span.Length);
}
