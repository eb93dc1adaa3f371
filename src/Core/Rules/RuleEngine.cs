using System.Collections.Concurrent;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Rules.Api;
using Plimsoll.Settings;

namespace Plimsoll.Rules;

/// <summary>Runs rules over a manifest set. The result does not depend on the number of threads.</summary>
public static class RuleEngine
{
    private const int ItemsWorthAThread = 64;

    /// <summary>Runs all rules of the catalogue that settings leave on.</summary>
    public static RuleResult Run(ManifestSet set, CancellationToken cancellationToken = default) => Run(set, RuleCatalog.Rules, cancellationToken);

    /// <summary>Runs some rules, those of them that settings leave on.</summary>
    public static RuleResult Run(ManifestSet set, IReadOnlyList<Rule> rules, CancellationToken cancellationToken = default)
    {
        var findings = new List<Finding>();
        var active = ActiveRules.Of(rules);
        VisitEach(set.Documents, (document, found) => VisitDocument(document, set, active, found), findings, cancellationToken);
        VisitEach(set.Objects, (manifest, found) => VisitObject(manifest, set, active, found), findings, cancellationToken);
        var suppressions = Suppressions.Of(set);
        var shown = suppressions.Apply(findings);
        var suppressed = findings.Count - shown.Count;
        var notJudged = UnknownNodes.Count(set);
        if (suppressions.All.Count > 0)
        {
            // Where something is not known, a rule may have held its tongue: there, and wherever else it compares with.
            var uncertain = new HashSet<SourceFile>(set.Documents.Where(UnknownNodes.IsIn).Select(static document => document.File));
            foreach (var suppression in suppressions.All)
                VisitSuppression(suppression, notJudged == 0 && !uncertain.Contains(suppression.Span.File), set, rules, shown);
        }

        shown.Sort(FindingOrder.Instance);
        return new RuleResult(shown, notJudged) { Suppressed = suppressed };
    }

    private static void VisitEach<T>(IReadOnlyList<T> items, Action<T, List<Finding>> visit, List<Finding> findings, CancellationToken cancellationToken)
    {
        if (items.Count < 2 * ItemsWorthAThread)
        {
            foreach (var item in items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                visit(item, findings);
            }

            return;
        }

        var parts = new ConcurrentBag<List<Finding>>();
        Parallel.ForEach(Partitioner.Create(0, items.Count, ItemsWorthAThread), new ParallelOptions { CancellationToken = cancellationToken }, range =>
        {
            var part = new List<Finding>();
            for (var i = range.Item1; i < range.Item2; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                visit(items[i], part);
            }

            if (part.Count > 0)
                parts.Add(part);
        });
        foreach (var part in parts)
            findings.AddRange(part);
    }

    private static void VisitSuppression(Suppression suppression, bool isKnown, ManifestSet set, IReadOnlyList<Rule> rules, List<Finding> findings)
    {
        var settings = set.Configuration.For(suppression.Span.File.Path);
        var isRun = isKnown && suppression.Rule is { } named && settings.SeverityOf(named) != Severity.Off && rules.Any(rule => rule.Info.Id == named.Id);
        foreach (var rule in rules.OfType<SuppressionRule>())
        {
            if (settings.SeverityOf(rule.Info) is var severity and not Severity.Off)
                rule.Check(suppression, isRun, new Report(rule, severity, set, settings, suppression.Object, findings));
        }
    }

    private static void VisitDocument(ManifestDocument document, ManifestSet set, Func<SettingsScope, ActiveRules> active, List<Finding> findings)
    {
        var settings = set.Configuration.For(document.File.Path);
        foreach (var (rule, severity) in active(settings).OfDocuments)
            rule.Visit(document, new Report(rule, severity, set, settings, null, findings));
    }

    /// <summary>Of a value that is not even of its type, that is all there is to say: what else is found there follows from it.</summary>
    private static void LeaveWordToWrongTypes(List<Finding> findings, int first)
    {
        HashSet<string>? wrong = null;
        for (var i = first; i < findings.Count; i++)
        {
            if (findings[i].Rule == WrongType.Facts)
                (wrong ??= new(StringComparer.Ordinal)).Add(findings[i].Path);
        }

        if (wrong is null)
            return;
        for (var i = findings.Count - 1; i >= first; i--)
        {
            if (findings[i].Rule != WrongType.Facts && wrong.Contains(findings[i].Path))
                findings.RemoveAt(i);
        }
    }

    private static void VisitObject(ManifestObject manifest, ManifestSet set, Func<SettingsScope, ActiveRules> active, List<Finding> findings)
    {
        if (ApiGroups.IsToolConfiguration(manifest.Group, manifest.Kind))
            return;
        var settings = set.Configuration.For(manifest.Document.File.Path);
        var rules = active(settings);
        var first = findings.Count;
        Visit(rules.OfObjects);
        if (manifest.Workload is not null)
            Visit(rules.OfWorkloads);
        if (manifest.Service is not null)
            Visit(rules.OfServices);
        LeaveWordToWrongTypes(findings, first);

        void Visit((Rule Rule, Severity Severity)[] active)
        {
            foreach (var (rule, severity) in active)
                rule.Visit(manifest, new Report(rule, severity, set, settings, manifest, findings));
        }
    }
}
