using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Plimsoll.Fixes;
using Plimsoll.Rules;

namespace Plimsoll.CodeFixes;

/// <summary>Makes all fixes of one kind in a document, project or solution, in passes: fixes may touch the same helper.</summary>
internal sealed class ManifestFixAllProvider : FixAllProvider
{
    public static ManifestFixAllProvider Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var title = fixAllContext.CodeActionEquivalenceKey is { } key ? key.Substring(key.IndexOf(' ') + 1) : "Fix all";
        return Task.FromResult<CodeAction?>(CodeAction.Create(title, cancellationToken => FixAsync(fixAllContext, cancellationToken), fixAllContext.CodeActionEquivalenceKey));
    }

    private static async Task<Solution> FixAsync(FixAllContext context, CancellationToken cancellationToken)
    {
        var solution = context.Solution;
        var path = context.Scope == FixAllScope.Document ? context.Document?.FilePath?.Replace('\\', '/') : null;
        foreach (var id in context.Scope == FixAllScope.Solution ? solution.ProjectIds : [context.Project.Id])
        {
            if (solution.GetProject(id) is not { Language: LanguageNames.CSharp } project || await ProjectFixes.FindSourcesAsync(project, cancellationToken).ConfigureAwait(false) is not { } sources)
                continue;
            var run = FixPasses.Run(sources, IsMeant, cancellationToken);
            solution = ProjectFixes.Apply(run.Sources, project) ?? solution;
        }

        return solution;

        bool IsMeant(Finding finding) => (path is null || finding.Span.File.Path == path) && ProjectFixes.EquivalenceKey(finding) == context.CodeActionEquivalenceKey;
    }
}
