using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Plimsoll.Evaluation;

namespace Plimsoll.Generators;

/// <summary>Runs a generator again and again over changing sources, as an IDE does.</summary>
internal sealed class GeneratorRun
{
    private GeneratorDriver _driver;
    private CSharpCompilation _compilation;

    public GeneratorRun(IReadOnlyDictionary<string, string>? properties, params IEnumerable<(string Path, string Text)> sources)
        : this(new ManifestGenerator(), properties, sources)
    {
    }

    public GeneratorRun(IIncrementalGenerator generator, IReadOnlyDictionary<string, string>? properties, params IEnumerable<(string Path, string Text)> sources)
    {
        _compilation = TestCompilation.Of(sources);
        _driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            parseOptions: TestCompilation.ParseOptions,
            optionsProvider: new ProjectProperties(properties ?? ImmutableDictionary<string, string>.Empty),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)).RunGenerators(_compilation);
    }

    public GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    /// <summary>The compilation together with what was generated.</summary>
    public Compilation Output => _compilation.AddSyntaxTrees(_driver.GetRunResult().GeneratedTrees);

    /// <summary>The evaluation that the last run made.</summary>
    public EvaluationResult Evaluation => BundleEvaluator.Evaluate(_compilation, CancellationToken.None);

    /// <summary>Replaces a source, also by the same text in a new tree, and runs again.</summary>
    public GeneratorRun Edit(string path, string text)
    {
        _compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees.Single(tree => tree.FilePath == path), TestCompilation.Parse(path, text));
        _driver = _driver.RunGenerators(_compilation);
        return this;
    }

    /// <summary>Why the last run of a step gave the value it did.</summary>
    public IncrementalStepRunReason Reason(string step) => Assert.Single(Assert.Single(Result.TrackedSteps[step]).Outputs).Reason;

    /// <summary>What happened to the generated source.</summary>
    public IncrementalStepRunReason OutputReason() => Assert.Single(Assert.Single(Assert.Single(Result.TrackedOutputSteps).Value).Outputs).Reason;
}
