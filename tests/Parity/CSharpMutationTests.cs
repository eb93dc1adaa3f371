using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Plimsoll.Emission;
using Plimsoll.Evaluation;
using Plimsoll.Model;
using Plimsoll.Rules;
using Plimsoll.Settings;

namespace Plimsoll.Parity;

/// <summary>Invariant 6: nothing a person can type makes evaluation, emission or a rule throw.</summary>
public class CSharpMutationTests
{
    private const int Variants = 20_000;

    // What is bound of the libraries is shared by all variants.
    private static readonly CSharpCompilation Libraries = TestCompilation.Of();

    [Fact]
    public void Mutated_definitions_never_throw()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("PLIMSOLL_SEED"), out var given) ? given : 20_261_123;
        var programs = Programs().ToArray();
        var failures = new List<string>();
        Parallel.For(0, Variants, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            var random = new Random(unchecked(seed + i));
            var program = programs[random.Next(programs.Length)];
            var text = TokenMutation.Mutate(program, random);
            try
            {
                Judge(text);
            }
            catch (Exception exception)
            {
                lock (failures)
                    failures.Add($"seed {seed + i}: {exception}\n{text}");
            }
        });
        Assert.True(failures.Count == 0, $"{failures.Count} of {Variants} variants threw. Run one again with PLIMSOLL_SEED.\n{failures.FirstOrDefault()}");
    }

    private static void Judge(string text)
    {
        var tree = TestCompilation.Parse("/p/Mutated.cs", text);
        var result = BundleEvaluator.Evaluate(Libraries.AddSyntaxTrees(tree), CancellationToken.None);
        foreach (var problem in result.Problems)
        {
            Assert.InRange(problem.Span.Start, 0, tree.Length);
            Assert.InRange(problem.Span.End, problem.Span.Start, tree.Length);
        }

        ManifestLayout.Arrange(result.Definitions.Where(static definition => definition.IsComplete).Select(
            static definition => EmittedObject.From(definition.Bundle, definition.Member, definition.Folder, definition.Document.Root!)));
        var set = ManifestSet.Create([.. result.Definitions.Select(static definition => definition.Document)], Configuration.None);
        foreach (var finding in RuleEngine.Run(set, TestContext.Current.CancellationToken).Findings)
            Assert.InRange(finding.Span.End, finding.Span.Start, tree.Length);
    }

    /// <summary>Small whole programs: the violations, and one that uses much of the language.</summary>
    private static IEnumerable<string> Programs() => TestCompilation.Sample("Violations").Select(static source => source.Text).Append(Varied).Append(Varied);

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
