using System.Globalization;
using Plimsoll.Model;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Corpus;

/// <summary>What people really write is read without a complaint, without a loss, and as another parser reads it.</summary>
public class CorpusTests
{
    private const int FewestDocuments = 100;

    [Fact]
    public void RealManifestsAreReadWithoutAProblem() => Assert.All(
        CorpusFiles.All,
        static file => Assert.DoesNotContain(ManifestReader.Read(file).SelectMany(static document => document.Problems), static problem => problem.IsMalformed));

    [Fact]
    public void NothingOfARealManifestIsLost() => Assert.All(CorpusFiles.All, static file => TreeChecks.AssertSound(SyntaxTree.Parse(file.Text)));

    [Fact]
    public void NodesAreThoseOfYamlDotNet()
    {
        var (documents, nodes, refused) = (0, 0, 0);
        foreach (var file in CorpusFiles.All)
        {
            var actual = ManifestReader.Read(file).Where(static document => document.Root is not null).ToList();
            documents += actual.Count;
            if (JudgeReader.Read(file.Text) is { } expected)
            {
                Assert.True(expected.Count == actual.Count, $"{file.Path} has {actual.Count} documents, not {expected.Count}");
                nodes += expected.Zip(actual, static (root, document) => Compare(root, document.Root!)).Sum();
                continue;
            }

            // One that it refuses must not hide the others of its file.
            foreach (var document in actual)
            {
                if (JudgeReader.Read(file.Text.Substring(document.Span.Start, document.Span.Length)) is { } roots)
                    nodes += Compare(Assert.Single(roots), document.Root!);
                else
                    refused++;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{CorpusFiles.All.Count} files, {documents} documents, {nodes} nodes compared, {refused} documents refused by YamlDotNet"));
        Assert.True(documents >= FewestDocuments && nodes > documents, $"only {documents} documents with {nodes} nodes");
    }

    /// <returns>How many nodes were compared.</returns>
    private static int Compare(Node expected, Node actual)
    {
        switch (expected, actual)
        {
            case (MappingNode left, MappingNode right):
                Assert.Null(right.Rest);
                AssertKeys(left, right);
                return 1 + left.Entries.Sum(entry => Compare(entry.Value, right[entry.Key]!));
            case (SequenceNode left, SequenceNode right):
                Assert.True(left.Items.Count == right.Items.Count, $"{actual.Span}: {actual} should have {left.Items.Count}");
                return 1 + left.Items.Zip(right.Items, Compare).Sum();
            case (ScalarNode left, ScalarNode right):
                Assert.True(left.Kind == right.Kind && left.Text == right.Text, $"{actual.Span}: {actual} should be {expected}");
                return 1;
            default:
                Assert.Fail($"{actual.Span}: {actual} should be {expected}");
                return 0;
        }
    }

    private static void AssertKeys(MappingNode expected, MappingNode actual)
    {
        var (left, right) = (expected.Entries.Select(static entry => entry.Key), actual.Entries.Select(static entry => entry.Key));
        // Merged entries may stand anywhere: before the own ones, or behind.
        if (actual.Entries.Any(static entry => entry.IsMerged))
            (left, right) = (left.Order(StringComparer.Ordinal), right.Order(StringComparer.Ordinal));
        Assert.True(left.SequenceEqual(right), $"{actual.Span}: the keys are {string.Join(", ", right)}, not {string.Join(", ", left)}");
    }
}
