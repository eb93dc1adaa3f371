using System.Globalization;
using Plimsoll.Model;
using Plimsoll.Rules;
using Plimsoll.Rules.Cases;
using Plimsoll.Yaml;

namespace Plimsoll.Invariants;

/// <summary>Invariant 6: nothing that a person can write makes the reader or a rule throw.</summary>
public class NoThrowTests
{
    private const int Variants = 20_000;
    private const int DefaultSeed = 20_261_123;

    [Fact]
    public void NoMutationOfAManifestThrows()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("PLIMSOLL_SEED"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var given) ? given : DefaultSeed;
        string? failure = null;
        Parallel.For(0, Variants, (i, loop) =>
        {
            var random = new Random(unchecked(seed + i));
            var (path, original) = ManifestTexts.All[random.Next(ManifestTexts.All.Count)];
            var text = TextMutation.Mutate(original, random);
            try
            {
                Judge(new TextFile("mutated.yaml", text));
            }
            catch (Exception exception)
            {
                failure = $"{path}, mutated with PLIMSOLL_SEED={seed + i} (its first variant):\n{exception}\n{text}";
                loop.Stop();
            }
        });
        Assert.True(failure is null, failure);
    }

    private static void Judge(TextFile file)
    {
        var documents = ManifestReader.Read(file);
        foreach (var problem in documents.SelectMany(static document => document.Problems))
            AssertWithin(problem.Span, file);
        foreach (var set in ManifestSet.Divide(documents, CaseConfiguration.All))
        {
            foreach (var finding in RuleEngine.Run(set).Findings)
            {
                AssertWithin(finding.Span, file);
                Assert.All(finding.Related, related => AssertWithin(related.Span, file));
                Assert.NotEmpty(finding.Message);
            }
        }
    }

    private static void AssertWithin(SourceSpan span, TextFile file)
    {
        Assert.Same(file, span.File);
        Assert.InRange(span.Start, 0, file.Length);
        Assert.InRange(span.End, span.Start, file.Length);
    }
}
