using Microsoft.CodeAnalysis;
using Plimsoll.Emission;
using Plimsoll.Evaluation;

namespace Plimsoll.Generators;

/// <summary>
/// Puts the YAML of all definitions, and the files of all charts, into the compiled assembly, as constants that the build reads and writes to disk: a
/// generator must not write files itself.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ManifestGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => EmissionOptions.From(provider.GlobalOptions))
            .WithTrackingName(StepNames.Options);

        // The only two steps that see the compilation, and they share one evaluation. That runs on every edit, which evaluates and writes again what that can change;
        // what follows runs when the text of an object is another.
        var objects = context.CompilationProvider
            .Combine(options)
            .SelectMany(static (input, ct) => input.Right.IsEnabled ? Evaluate(input.Left, input.Right, ct).Definitions.Select(static definition => definition.Emitted).OfType<EmittedObject>() : [])
            .WithTrackingName(StepNames.Objects);

        var charts = context.CompilationProvider
            .Combine(options)
            .SelectMany(static (input, ct) => input.Right.IsEnabled ? Evaluate(input.Left, input.Right, ct).Charts.SelectMany(static chart => chart.Files) : [])
            .WithTrackingName(StepNames.Charts);

        var files = objects
            .Collect()
            .Combine(charts.Collect())
            .Combine(options)
            .Select(static (input, _) => new ManifestSource(input.Right.IsEnabled, [.. ManifestLayout.Arrange(input.Left.Left, input.Right.Layout).Files, .. input.Left.Right]))
            .WithTrackingName(StepNames.Files);

        context.RegisterImplementationSourceOutput(files, static (output, source) => source.AddTo(output));
    }

    private static EvaluationResult Evaluate(Compilation compilation, EmissionOptions options, CancellationToken ct) => BundleEvaluator.Evaluate(compilation, options.Project, ct);
}
