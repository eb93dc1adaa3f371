using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Plimsoll.Analyzers;

/// <summary>
/// Reports findings where they are written: at C# expressions of definitions, and in the YAML that the project declares as
/// <c>KubernetesManifest</c>. One analyzer for all rules, because they all look at one manifest set, which is made once.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ManifestAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleDescriptors.All;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        // Definitions that another generator wrote reach the cluster like any other.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var inputs = AnalysisInputs.Of(context.Compilation, context.Options, context.CancellationToken);
        if (inputs.IsEmpty)
            return;

        // Whichever action comes first does the work; the others wait for it and share it.
        var analysis = new Lazy<ManifestAnalysis>(() => ManifestAnalysis.Of(inputs, context.CancellationToken));

        // Reported tree by tree and file by file, not at the end of the compilation: only so do findings appear while typing.
        context.RegisterSemanticModelAction(model =>
        {
            foreach (var diagnostic in analysis.Value.In(model.SemanticModel.SyntaxTree))
                model.ReportDiagnostic(diagnostic);
        });
        context.RegisterAdditionalFileAction(file =>
        {
            foreach (var diagnostic in analysis.Value.In(file.AdditionalFile))
                file.ReportDiagnostic(diagnostic);
        });
    }
}
