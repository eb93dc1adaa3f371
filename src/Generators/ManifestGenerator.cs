using Microsoft.CodeAnalysis;
using Plimsoll.Emission;
using Plimsoll.Evaluation;

namespace Plimsoll.Generators;

/// <summary>
/// Puts the YAML of all definitions into the compiled assembly, as constants that the build reads and writes to disk: a
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

        // The only step that sees the compilation. It runs on every edit, which evaluates and writes again what that can change;
        // what follows runs when the text of an object is another.
        var objects = context.CompilationProvider
            .Combine(options)
            .SelectMany(static (input, ct) => input.Right.IsEnabled ? BundleEvaluator.Evaluate(input.Left, ct).Definitions.Select(static definition => definition.Emitted).OfType<EmittedObject>() : [])
            .WithTrackingName(StepNames.Objects);

        var files = objects
            .Collect()
            .Combine(options)
            .Select(static (input, _) => new ManifestSource(input.Right.IsEnabled, [.. ManifestLayout.Arrange(input.Left, input.Right.Layout).Files]))
            .WithTrackingName(StepNames.Files);

        context.RegisterImplementationSourceOutput(files, static (output, source) => source.AddTo(output));
    }
}
