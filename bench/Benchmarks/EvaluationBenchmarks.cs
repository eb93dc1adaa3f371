using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Plimsoll.Evaluation;

namespace Plimsoll.Benchmarks;

/// <summary>Evaluating the sample cluster: what every build, and every pause in typing, waits for.</summary>
[MemoryDiagnoser]
public class EvaluationBenchmarks
{
    private CSharpCompilation _compilation = CSharpCompilation.Create("Fleet");

    [GlobalSetup]
    public void Compile()
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        var usings = CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.Linq;", options);
        var trees = Directory.GetFiles(SampleFolder(), "*.cs", SearchOption.AllDirectories)
            .Where(static path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(static path => MetadataReference.CreateFromFile(path));
        _compilation = CSharpCompilation.Create("Fleet", [usings, .. trees], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    [Benchmark]
    public int Fleet() => BundleEvaluator.Evaluate(_compilation.Clone(), CancellationToken.None).Definitions.Count;

    private static string SampleFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Lint.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Lint.sln is above none of the folders of this program");
        return Path.Combine(folder, "samples", "Fleet");
    }
}
