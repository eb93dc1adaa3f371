using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Plimsoll.Emission;
using Plimsoll.Evaluation;
using Plimsoll.Model;
using Plimsoll.Programs;
using Plimsoll.Rules;
using Plimsoll.Settings;

namespace Plimsoll.Parity;

/// <summary>
/// Invariant 6: nothing a person can type makes evaluation, emission or a rule throw, or never end. <c>PLIMSOLL_FUZZ</c> says how many
/// variants are tried, <c>PLIMSOLL_SEED</c> which come first.
/// </summary>
public class CSharpMutationTests
{
    private const int DefaultVariants = 50_000;

    private const int DefaultSeed = 20_261_123;

    /// <summary>Far longer than the steps take that evaluation allows itself.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(2);

    // The larger the document, the fewer its variants: most are of the corpus' small programs.
    private const int OneInDocuments = 50;

    private const int OneInLargeDocuments = 500;

    [Fact]
    public void Mutated_definitions_never_throw()
    {
        var seed = Number("PLIMSOLL_SEED", DefaultSeed);
        var variants = Number("PLIMSOLL_FUZZ", DefaultVariants);
        var large = Sample("Fleet").ToArray();
        var documents = Sample("Violations").Append((TestCompilation.Of(), new TokenMutation(Varied))).ToArray();
        var programs = Programs().ToArray();
        var failures = new List<string>();
        Parallel.For(0, variants, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            var random = new Random(unchecked(seed + i));
            var from = random.Next(OneInLargeDocuments) == 0 ? large : random.Next(OneInDocuments) == 0 ? documents : programs;
            var (compilation, mutation) = from[random.Next(from.Length)];
            var text = mutation.Mutate(random);
            try
            {
                Judge(compilation, text);
            }
            catch (Exception exception)
            {
                lock (failures)
                    failures.Add($"PLIMSOLL_SEED={unchecked(seed + i).ToString(CultureInfo.InvariantCulture)} (its first variant): {exception}\n{text}");
            }
        });
        Assert.True(failures.Count == 0, $"{failures.Count} of {variants} variants threw.\n{string.Join("\n\n", failures.Take(5))}");
    }

    private static void Judge(CSharpCompilation compilation, string text)
    {
        using var bound = new CancellationTokenSource(Bound);
        var tree = TestCompilation.Parse("/p/Mutated.cs", text);
        var result = BundleEvaluator.Evaluate(compilation.AddSyntaxTrees(tree), bound.Token);
        foreach (var problem in result.Problems)
        {
            Assert.DoesNotContain("evaluation failed unexpectedly", problem.Message, StringComparison.Ordinal);
            var length = problem.Span.File.Path == tree.FilePath ? tree.Length : int.MaxValue;
            Assert.InRange(problem.Span.Start, 0, length);
            Assert.InRange(problem.Span.End, problem.Span.Start, length);
        }

        ManifestLayout.Arrange(result.Definitions.Where(static definition => definition.IsComplete).Select(
            static definition => EmittedObject.From(definition.Bundle, definition.Member, definition.Folder, definition.Document.Root!)));
        var set = ManifestSet.Create([.. result.Definitions.Select(static definition => definition.Document)], Configuration.None);
        foreach (var finding in RuleEngine.Run(set, bound.Token).Findings)
        {
            if (finding.Span.File.Path == tree.FilePath)
                Assert.InRange(finding.Span.End, finding.Span.Start, tree.Length);
        }
    }

    /// <summary>The files of a sample, each with the others around it.</summary>
    private static IEnumerable<(CSharpCompilation Compilation, TokenMutation Mutation)> Sample(string name)
    {
        var whole = TestCompilation.Of(TestCompilation.Sample(name));
        return whole.SyntaxTrees.Select(tree => (whole.RemoveSyntaxTrees(tree), new TokenMutation(tree.ToString())));
    }

    /// <summary>The programs of the corpus. What they share is compiled around them, and bound anew for each only where they use it.</summary>
    private static IEnumerable<(CSharpCompilation Compilation, TokenMutation Mutation)> Programs()
    {
        var compilation = ProgramComparison.Compilation(ProgramCorpus.Prelude);
        return ProgramCorpus.Programs.Select(program => (compilation, new TokenMutation(program.Program.Source("Mutated"))));
    }

    private static int Number(string variable, int fallback) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out var given) ? given : fallback;

    private const string Varied = """
        [Manifests]
        public static partial class Varied
        {
            const string Name = "varied";
            static readonly string[] Zones = ["a", "b"];
            record Size(string Cpu, string Memory) { public Size Double => this with { Memory = Memory + "0" }; }

            static Dictionary<string, string> Labels(string app, params string[] more) => new()
            {
                ["app"] = app,
                ["more"] = string.Join("-", more.Select((m, i) => $"{m}{i:D2}")),
            };

            public static IEnumerable<V1ConfigMap> Configs
            {
                get
                {
                    for (var i = 0; i < 3; i++)
                    {
                        if (i % 2 == 1) continue;
                        yield return new() { Metadata = new() { Name = $"{Name}-{i}" }, Data = new Dictionary<string, string> { { "i", i.ToString() } } };
                    }
                }
            }

            [Critical]
            public static V1Deployment Deployment
            {
                get
                {
                    var size = new Size("500m", "1Gi");
                    var pod = new V1PodSpec { Containers = [.. Zones.Where(z => z != "x").Select(z => Container(z, size.Double))] };
                    foreach (var container in pod.Containers)
                        container.Env = [new() { Name = "ZONE", Value = container.Name.ToUpperInvariant() switch { "A" => "first", _ => "other" } }];
                    return new()
                    {
                        Metadata = new() { Name = Name, Labels = Labels(Name, Zones) },
                        Spec = new() { Replicas = Zones.Length * 2 / 1, Selector = new() { MatchLabels = Labels(Name, Zones) }, Template = new() { Metadata = new() { Labels = Labels(Name, Zones) }, Spec = pod } },
                    };
                }
            }

            public static V1Service? Service => Zones.Length > 5 ? null : new()
            {
                Metadata = new() { Name = nameof(Service).ToLowerInvariant() },
                Spec = new() { Selector = Labels(Name, Zones), Ports = [new() { Port = 80, TargetPort = "http" }, new() { Port = 81, TargetPort = 8081 }] },
            };

            static V1Container Container(string name, Size size, int port = 8080) => new()
            {
                Name = name,
                Image = $"registry.example.com/{name}:1.0",
                Ports = [new() { Name = "http", ContainerPort = port }],
                Resources = new() { Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = size.Memory, ["cpu"] = size.Cpu } },
            };
        }
        """;
}
