using Plimsoll.Evaluation;
using Plimsoll.Model;
using Plimsoll.Rules;
using Plimsoll.Rules.Definitions;
using Plimsoll.Settings;

namespace Plimsoll.Analyzers;

/// <summary>What evaluation and emission have to say of definitions, as findings of their rules.</summary>
internal static class DefinitionFindings
{
    /// <summary>
    /// The findings that no rule of the engine makes. <paramref name="found"/> is what those rules have said: an object that is
    /// defined twice (PLM8008) is not a duplicate output besides.
    /// </summary>
    public static IEnumerable<Finding> Of(EvaluationResult evaluation, Settings.Configuration configuration, IReadOnlyList<Finding> found)
    {
        foreach (var problem in evaluation.Problems)
        {
            if (RuleCatalog.Find(problem.RuleId)?.Info is { } rule && configuration.For(problem.Span.File.Path).SeverityOf(rule) is var severity and not Severity.Off)
                yield return new Finding(rule, severity, problem.Span, problem.Message);
        }

        var saidTwice = new HashSet<ManifestDocument>(found.Where(static finding => finding is { Rule.Id: "PLM8008", Object: not null }).Select(static finding => finding.Object!.Document));
        foreach (var (first, second) in DuplicateOutputs(evaluation))
        {
            var at = new Field(second.Document.Root!).At("metadata", "name").Anchor;
            if (!saidTwice.Contains(second.Document) && configuration.For(at.File.Path).SeverityOf(DefinitionRules.DuplicateOutput) is var severity and not Severity.Off)
            {
                yield return new Finding(DefinitionRules.DuplicateOutput, severity, at, $"{second.Bundle}.{second.Member} yields the same object as {first.Bundle}.{first.Member}: only the first is written to disk");
            }
        }
    }

    private static IEnumerable<(Definition First, Definition Second)> DuplicateOutputs(EvaluationResult evaluation)
    {
        var seen = new Dictionary<(string? Folder, ApiKind Kind, string Namespace, string Name), Definition>();
        foreach (var definition in evaluation.Definitions)
        {
            var set = ManifestSet.Create([definition.Document], Settings.Configuration.None);
            if (set.Objects is not [{ Name.Length: > 0 } manifest])
                continue;
            var key = (definition.Folder, manifest.ApiKind, manifest.WrittenNamespace ?? "", manifest.Name);
            if (seen.TryGetValue(key, out var first))
                yield return (first, definition);
            else
                seen.Add(key, definition);
        }
    }
}
