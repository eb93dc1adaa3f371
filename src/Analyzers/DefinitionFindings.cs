using Plimsoll.Evaluation;
using Plimsoll.Rules;
using Plimsoll.Rules.Definitions;
using Plimsoll.Settings;

namespace Plimsoll.Analyzers;

/// <summary>What evaluation reports, as findings of its rules.</summary>
internal static class DefinitionFindings
{
    public static IEnumerable<Finding> Of(EvaluationResult evaluation, Settings.Configuration configuration)
    {
        foreach (var problem in evaluation.Problems)
        {
            if (RuleCatalog.Find(problem.RuleId)?.Info is not { } rule)
                continue;
            var severity = configuration.For(problem.Span.File.Path).SeverityOf(rule);
            if (severity != Severity.Off)
                yield return new Finding(rule, severity, problem.Span, problem.Message);
        }
    }
}
