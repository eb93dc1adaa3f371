using Plimsoll.Evaluation;
using Plimsoll.Model;
using Plimsoll.Rules;

namespace Plimsoll.Analyzers;

/// <summary>
/// What rules have to say of charts: each is judged by itself, with its defaults and with every profile. What they say of the defaults
/// is said once; what only profiles bring about names them.
/// </summary>
internal static class ChartFindings
{
    public static IEnumerable<Finding> Of(EvaluationResult evaluation, Settings.Configuration configuration, CancellationToken cancellationToken)
    {
        var judged = Judge(evaluation, configuration, cancellationToken).ToList();
        foreach (var same in judged.GroupBy(static entry => (entry.Finding.Rule.Id, entry.Finding.Span, entry.Finding.Message)))
        {
            var profiles = same.Select(static entry => entry.Profile).ToList();
            // A chart that another depends on is judged with that as well.
            yield return profiles.Contains(null) ? same.First(static entry => entry.Profile is null).Finding : same.First().Finding.Append(ProfileNames.Suffix(profiles.OfType<string>().Distinct()));
        }
    }

    private static IEnumerable<(Finding Finding, string? Profile)> Judge(EvaluationResult evaluation, Settings.Configuration configuration, CancellationToken cancellationToken) =>
        from chart in evaluation.Charts
        from manifests in chart.Sets
        let set = ManifestSet.Create([.. manifests.Definitions.Select(static definition => definition.Document)], configuration)
        from finding in RuleEngine.Run(set, cancellationToken).Findings
        select (finding, manifests.Profile);
}
