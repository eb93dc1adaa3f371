using Plimsoll.Model;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Mistakes;

public class MistakeTests
{
    /// <summary>What the text alone does not show, or only a very large one.</summary>
    private static readonly HashSet<SyntaxError> TestedElsewhere = [SyntaxError.NestedTooDeep, SyntaxError.RepeatedAliases, SyntaxError.LongScalar, SyntaxError.ManyDocuments];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, KnownMistakes.All.Count)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void EachIsReportedOnceWhereAPersonWouldPoint(int row)
    {
        var mistake = KnownMistakes.All[row];
        var file = new TextFile("mistake.yaml", mistake.Text);
        var documents = ManifestReader.Read(file);
        var problem = Assert.Single(documents.SelectMany(static document => document.Problems));
        Assert.Equal(SyntaxMessages.KindOf(mistake.Error), problem.Kind);
        Assert.Equal(mistake.Marked, Mark(mistake.Text, problem.Span));
        Assert.Equal(mistake.Error, Errors(mistake.Text).DefaultIfEmpty(mistake.Error).Single());
        Assert.DoesNotContain("{0}", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void TheRestIsReadAllTheSame(int row)
    {
        var mistake = KnownMistakes.All[row];
        var isExpected = mistake.Text.Contains("after: fine", StringComparison.Ordinal);
        var isRead = ManifestReader.Read(new TextFile("mistake.yaml", mistake.Text))
            .Any(static document => document.Root is MappingNode root && root["after"] is ScalarNode { Text: "fine" });
        Assert.True(isRead || !isExpected, mistake.ToString());
    }

    [Fact]
    public void EveryErrorIsHere()
    {
        var missing = Enum.GetValues<SyntaxError>().Except(KnownMistakes.All.Select(static mistake => mistake.Error)).Except(TestedElsewhere);
        Assert.Empty(missing);
    }

    [Fact]
    public void NoTwoErrorsSayTheSame()
    {
        var messages = Enum.GetValues<SyntaxError>().Select(static error => SyntaxMessages.Of(error, "x")).ToList();
        Assert.Equal(messages.Count, messages.Distinct(StringComparer.Ordinal).Count());
        Assert.True(messages.Count >= 40);
    }

    private static IEnumerable<SyntaxError> Errors(string text) =>
        SyntaxTree.Parse(text).Documents.SelectMany(static document => document.Diagnostics).Select(static diagnostic => diagnostic.Error);

    private static string Mark(string text, SourceSpan span) => text.Insert(span.End, "⟧").Insert(span.Start, "⟦");
}
