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

        // The only step that sees the compilation; it runs on every edit, and what follows runs when its text changes.
        var objects = context.CompilationProvider
            .Combine(options)
            .Select(static (input, ct) => input.Right.IsEnabled ? Evaluate(input.Left, ct) : [])
            .WithTrackingName(StepNames.Objects);

        var files = objects
            .Combine(options)
            .Select(static (input, _) => new ManifestSource(input.Right.IsEnabled, [.. ManifestLayout.Arrange(input.Left, input.Right.Layout).Files]))
            .WithTrackingName(StepNames.Files);

        context.RegisterImplementationSourceOutput(files, static (output, source) => source.AddTo(output));
    }

    private static EquatableArray<EmittedObject> Evaluate(Compilation compilation, CancellationToken ct) =>
    [
        .. BundleEvaluator.Evaluate(compilation, ct).Definitions
            .Where(definition => definition is { IsComplete: true, Document.Root: not null })
            .Select(definition => EmittedObject.From(definition.Bundle, definition.Member, definition.Folder, definition.Document.Root!)),
    ];
}
