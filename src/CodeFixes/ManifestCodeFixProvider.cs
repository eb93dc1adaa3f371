using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Plimsoll.Fixes;
using Plimsoll.Rules;

namespace Plimsoll.CodeFixes;

/// <summary>
/// The fixes of all rules, in the code of definitions and in manifests. A rule says what is to become of the nodes; this finds the
/// code that they come from. What would change anything else is not offered.
/// </summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(ManifestCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".cs", ".yaml", ".yml", ".json"])]
[Shared]
public sealed class ManifestCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. RuleCatalog.Rules.Where(static rule => rule.Info.Fix is not null).Select(static rule => rule.Info.Id)];

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => ManifestFixAllProvider.Instance;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.TextDocument.Project;
        if (await ProjectFixes.FindSourcesAsync(project, context.CancellationToken).ConfigureAwait(false) is not { } sources)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (ProjectFixes.FindFinding(sources, diagnostic) is not { Fix: { } fix } finding || FixPasses.Fix(sources, finding, context.CancellationToken) is not { } fixedSources)
                continue;
            var solution = ProjectFixes.Apply(fixedSources, project);
            if (solution is not null)
                context.RegisterCodeFix(CodeAction.Create(fix.Title, _ => Task.FromResult(solution), ProjectFixes.EquivalenceKey(finding)), diagnostic);
        }
    }
}
