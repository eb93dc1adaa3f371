using BenchmarkDotNet.Attributes;
using Plimsoll.Model;
using Plimsoll.Rules;
using Plimsoll.Settings;
using Plimsoll.Yaml;

namespace Plimsoll.Benchmarks;

/// <summary>All rules over a read set: linear in the number of objects, or something is wrong.</summary>
[MemoryDiagnoser]
public class RuleBenchmarks
{
    private IReadOnlyList<ManifestDocument> _documents = [];

    [Params(400, 4_000, 40_000)]
    public int Objects { get; set; }

    [GlobalSetup]
    public void Read() => _documents =
        [.. Enumerable.Range(0, Objects / 4).SelectMany(static i => ManifestReader.Read(new TextFile($"{i}.yaml", GeneratedCluster.Service(i))))];

    [Benchmark]
    public int AllRules() => RuleEngine.Run(ManifestSet.Create(_documents, Configuration.None)).Findings.Count;
}
