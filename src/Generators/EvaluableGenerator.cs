using Microsoft.CodeAnalysis;
using Plimsoll.Generators.Evaluable;

namespace Plimsoll.Generators;

/// <summary>Puts the source of helpers marked <c>[Evaluable]</c> into their assembly, where evaluation in other projects finds it.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class EvaluableGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Most projects have no such helper: they are told so by their syntax.
        var hasHelpers = context.SyntaxProvider
            .ForAttributeWithMetadataName("Plimsoll.EvaluableAttribute", static (_, _) => true, static (_, _) => true)
            .Collect()
            .Select(static (marks, _) => marks.Length > 0)
            .WithTrackingName(StepNames.HasHelpers);

        var directory = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => provider.GlobalOptions.TryGetValue("build_property.MSBuildProjectDirectory", out var value) ? value : "");

        var source = context.CompilationProvider
            .Combine(hasHelpers.Combine(directory))
            .Select(static (input, ct) => input.Right.Left ? EvaluableFiles.Of(input.Left, input.Right.Right, ct) : new EvaluableSource(false, []))
            .WithTrackingName(StepNames.Helpers);

        // Not an implementation detail: projects that reference this one in an IDE see its compilation, not its assembly.
        context.RegisterSourceOutput(source, static (output, evaluable) => evaluable.AddTo(output));
    }
}
