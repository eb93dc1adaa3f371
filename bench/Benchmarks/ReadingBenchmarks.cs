using BenchmarkDotNet.Attributes;
using Plimsoll.Model;
using Plimsoll.Yaml;

namespace Plimsoll.Benchmarks;

/// <summary>Reading one file of twenty objects: our nodes beside bare events.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly string _text = string.Concat(Enumerable.Range(0, 5).Select(static i => GeneratedCluster.Service(i)));

    [Benchmark(Baseline = true)]
    public int YamlDotNetEvents() => BareParsing.CountEvents(_text);

    [Benchmark]
    public int ManifestDocuments() => ManifestReader.Read(new TextFile("services.yaml", _text)).Count;
}
