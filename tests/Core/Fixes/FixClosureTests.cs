using Plimsoll.Invariants;
using Plimsoll.Model;
using Plimsoll.Rules;
using Plimsoll.Rules.Cases;
using Plimsoll.Settings;
using Plimsoll.Yaml.Edits;

namespace Plimsoll.Fixes;

/// <summary>
/// Invariant 5: applying a fix removes its finding, adds none, changes nothing else (comments and layout included), and applying it
/// again changes nothing. Over all cases and samples, with both kinds of line ends.
/// </summary>
public class FixClosureTests
{
    /// <summary>A fix that cannot be made is not offered; this many of all that rules propose are made in the texts here.</summary>
    private const int FewestFixes = 150;

    public static TheoryData<string> LineEnds => ["\n", "\r\n"];

    [Theory]
    [MemberData(nameof(LineEnds))]
    public void AFixRemovesItsFindingAndChangesNothingElse(string lineEnd)
    {
        var made = 0;
        foreach (var sources in Sources(lineEnd))
        {
            foreach (var finding in sources.Findings.Where(static finding => finding.Fix is not null))
            {
                if (FixPasses.Fix(sources, finding, TestContext.Current.CancellationToken) is not { } next)
                    continue;
                made++;
                AssertOnlyGone(finding, sources, next);
                AssertNothingElseChanged(finding, sources, next, lineEnd);
            }
        }

        Assert.True(made >= FewestFixes, $"{made} fixes were made.");
    }

    [Theory]
    [MemberData(nameof(LineEnds))]
    public void FixingAgainChangesNothing(string lineEnd)
    {
        foreach (var sources in Sources(lineEnd))
        {
            var first = FixPasses.Run(sources, static _ => true, TestContext.Current.CancellationToken);
            var second = FixPasses.Run(first.Sources, static _ => true, TestContext.Current.CancellationToken);
            Assert.Empty(second.Fixed);
            Assert.Equal(Texts(first.Sources), Texts(second.Sources));
        }
    }

    /// <summary>In whatever order fixes are looked at, none takes another's place.</summary>
    [Fact]
    public void FixesThatAreMadeTogetherAreThoseThatAreMadeAlone()
    {
        foreach (var sources in Sources("\n"))
        {
            var alone = sources;
            while (alone.Findings.Where(static finding => finding.Fix is not null).Select(finding => FixPasses.Fix(alone, finding, TestContext.Current.CancellationToken)).FirstOrDefault(static next => next is not null) is { } next)
                alone = next;
            Assert.Equal(Texts(FixPasses.Run(sources, static _ => true, TestContext.Current.CancellationToken).Sources), Texts(alone));
        }
    }

    private static IEnumerable<ManifestSources> Sources(string lineEnd) =>
        RuleCase.All.Select(static @case => (Files: @case.Files.Select(static file => (file.Path, file.Text)), (Configuration)@case.Configuration))
            .Concat(ManifestTexts.All.Where(static file => !file.Path.Contains('#', StringComparison.Ordinal)).Select(static file => (Files: new[] { file }.AsEnumerable(), Configuration.None)))
            .Select(part => ManifestSources.Read([.. part.Files.Select(file => new TextFile(file.Path, file.Text.ReplaceLineEndings(lineEnd)))], part.Item2, RuleCatalog.Rules));

    private static void AssertOnlyGone(Finding finding, ManifestSources before, ManifestSources after)
    {
        var expected = before.Findings.Where(other => other != finding).Select(Describe).ToList();
        var spoken = before.Findings.SelectMany(static other => other.Rule.SpeaksFor.Select(id => (id, other.Object?.DisplayName))).ToHashSet();
        foreach (var found in after.Findings)
        {
            // Messages name values, which other findings are about as well.
            Assert.True(
                expected.Remove(Describe(found)) || spoken.Contains((found.Rule.Id, found.Object?.DisplayName))
                    || before.Findings.Any(other => other != finding && other.Rule == found.Rule && other.Path == found.Path && other.Object?.DisplayName == found.Object?.DisplayName),
                $"{finding} was fixed, and led to {found}");
        }
    }

    /// <summary>A value is replaced within its line, or lines are added; only what is removed loses lines.</summary>
    private static void AssertNothingElseChanged(Finding finding, ManifestSources before, ManifestSources after, string lineEnd)
    {
        var changed = 0;
        foreach (var (old, edited) in before.Files.Zip(after.Files))
        {
            if (ReferenceEquals(old, edited))
                continue;
            Assert.Equal(edited.Text, edited.Text.ReplaceLineEndings(lineEnd));
            var (from, to) = (old.Text.Split(lineEnd), edited.Text.Split(lineEnd));
            changed += from.Length - LinesInCommon(from, to);
            Assert.All(from.Select(Comment).Where(static comment => comment.Length > 0), comment => Assert.Contains(comment, edited.Text, StringComparison.Ordinal));
        }

        Assert.True(changed <= finding.Fix!.Edits.Sum(LinesThatMayChange), $"{finding}: {changed} lines are not as they were.");
    }

    /// <summary>The length of the longest common subsequence.</summary>
    private static int LinesInCommon(string[] from, string[] to)
    {
        var lengths = new int[to.Length + 1];
        foreach (var line in from)
        {
            var diagonal = 0;
            for (var i = 1; i <= to.Length; i++)
            {
                var above = lengths[i];
                lengths[i] = line == to[i - 1] ? diagonal + 1 : Math.Max(above, lengths[i - 1]);
                diagonal = above;
            }
        }

        return lengths[^1];
    }

    private static int LinesThatMayChange(NodeEdit edit)
    {
        if (edit is not RemoveNode remove)
            return 1;
        var node = remove.Path.Steps.Aggregate(edit.Object.Root, static (field, step) => step.Key is { } key ? field[key] : field.Items.ElementAt(step.Index)).Node!;
        return node.Span.EndPosition.Line - node.Span.StartPosition.Line + 2;
    }

    private static string Comment(string line) => line.IndexOf(" #", StringComparison.Ordinal) is >= 0 and var start ? line[start..].TrimEnd() : "";

    private static string Describe(Finding finding) => $"{finding.Rule.Id} {finding.Span.File.Path} {finding.Object?.DisplayName}: {finding.Message}";

    private static List<string> Texts(ManifestSources sources) => [.. sources.Files.Select(static file => file.Text)];
}
