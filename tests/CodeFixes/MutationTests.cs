using Microsoft.CodeAnalysis.CSharp;
using Plimsoll.Fixes;
using Plimsoll.Parity;
using Plimsoll.Settings;

namespace Plimsoll.CodeFixes;

/// <summary>Invariant 6: nothing a person can type makes a code fix throw; and what it offers there holds what it promises.</summary>
public class MutationTests
{
    private const int Variants = 500;

    private const int FewestFixes = 50;

    private static readonly CSharpCompilation Libraries = TestCompilation.Of();

    [Fact]
    public void Fixes_in_mutated_definitions_never_throw()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("PLIMSOLL_SEED"), out var given) ? given : 20_261_125;
        var folder = Path.Combine(Repository.Root, "tests", "CodeFixes", "Code");
        TokenMutation[] programs = [.. Directory.EnumerateFiles(folder, "*.cs").Order(StringComparer.Ordinal).Select(static path => new TokenMutation(File.ReadAllText(path))), .. TestCompilation.Sample("Violations").Select(static source => new TokenMutation(source.Text))];
        var failures = new List<string>();
        var made = 0;
        Parallel.For(0, Variants, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            var random = new Random(unchecked(seed + i));
            var text = programs[random.Next(programs.Length)].Mutate(random);
            try
            {
                var sources = ProjectSources.Of(Libraries.AddSyntaxTrees(TestCompilation.Parse("/p/Mutated.cs", text)), Configuration.None, TestContext.Current.CancellationToken);
                foreach (var finding in sources.Findings)
                {
                    if (FixPasses.Fix(sources, finding, TestContext.Current.CancellationToken) is not { } next)
                        continue;
                    Interlocked.Increment(ref made);
                    Assert.True(next.Findings.Count(other => other.Rule == finding.Rule) < sources.Findings.Count(other => other.Rule == finding.Rule));
                    Assert.NotEmpty(next.ChangedTrees);
                }
            }
            catch (Exception exception)
            {
                lock (failures)
                    failures.Add($"seed {seed + i}: {exception}\n{text}");
            }
        });
        Assert.True(failures.Count == 0, $"{failures.Count} of {Variants} variants threw. Run one again with PLIMSOLL_SEED.\n{failures.FirstOrDefault()}");
        Assert.True(made >= FewestFixes, $"{made} fixes were made.");
    }
}
