using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Plimsoll.Rules;

namespace Plimsoll.CodeFixes;

/// <summary>Between the workspace and the sources that rules look at.</summary>
internal static class ProjectFixes
{
    // An editor asks for the fixes of one place after the other: a snapshot of a project is evaluated once.
    private static readonly ConditionalWeakTable<Project, ProjectSources> Known = new();

    /// <summary>What rules look at in a project; null for a project that cannot be compiled.</summary>
    public static async Task<ProjectSources?> FindSourcesAsync(Project project, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(project, out var known))
            return known;
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
            return null;
        var sources = ProjectSources.Of(compilation, project.AnalyzerOptions, cancellationToken);
        // Evaluated now, by the one whose token may stop it: what is kept is finished.
        _ = sources.Findings;
        return Known.GetValue(project, _ => sources);
    }

    /// <summary>The finding that a diagnostic shows; null when the project has changed since.</summary>
    public static Finding? FindFinding(ProjectSources sources, Diagnostic diagnostic)
    {
        var path = diagnostic.Location.GetLineSpan().Path.Replace('\\', '/');
        var span = diagnostic.Location.SourceSpan;
        var message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        return sources.Findings.FirstOrDefault(finding => finding.Rule.Id == diagnostic.Id && finding.Span.Start == span.Start && finding.Span.Length == span.Length
            && finding.Message == message && finding.Span.File.Path == path);
    }

    /// <summary>What is fixed together: findings of one rule that are fixed alike.</summary>
    public static string EquivalenceKey(Finding finding) => $"{finding.Rule.Id}: {finding.Fix?.Title}";

    /// <summary>The solution with the changed files; null when nothing changed, or a changed file is none of the project's own, such as generated code.</summary>
    public static Solution? Apply(ProjectSources sources, Project project)
    {
        var solution = project.Solution;
        foreach (var (original, text) in sources.ChangedTrees)
        {
            if (project.GetDocument(original) is not { } document || document is SourceGeneratedDocument)
                return null;
            solution = solution.WithDocumentText(document.Id, text);
        }

        foreach (var (path, text) in sources.ChangedManifests)
        {
            if (project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == path) is not { } document)
                return null;
            solution = solution.WithAdditionalDocumentText(document.Id, text);
        }

        return ReferenceEquals(solution, project.Solution) ? null : solution;
    }
}
