using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Charts;

/// <summary>What charts of one project may not be to each other.</summary>
internal static class ChartSetCheck
{
    /// <summary>The bundles without charts that are there twice, or depend on themselves; these are reported.</summary>
    public static IReadOnlyList<Bundle> Valid(IReadOnlyList<Bundle> bundles, ProblemSink problems)
    {
        var valid = new List<Bundle>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var bundle in bundles)
        {
            if (bundle.Chart is not { } chart)
                valid.Add(bundle);
            else if (!names.Add($"{bundle.Folder}/{chart.Metadata.Name}"))
                problems.Report(ProblemIds.BundleShape, problems.SpanOf(chart.Place), $"there is another chart {chart.Metadata.Name}, and both would have the same folder: give one of them another name or Folder");
            else if (CycleOf(bundle, bundles) is { } cycle)
                problems.Report(ProblemIds.BundleShape, cycle.Span, $"{chart.Metadata.Name} depends on itself by way of {cycle.Requirement.Name}");
            else
                valid.Add(bundle);
        }

        return valid;
    }

    /// <summary>The dependency that leads back to its own chart; null for none.</summary>
    private static DependencyDeclaration? CycleOf(Bundle bundle, IReadOnlyList<Bundle> bundles) => bundle.Chart!.Dependencies.FirstOrDefault(dependency =>
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var pending = new Stack<INamedTypeSymbol?>();
        pending.Push(dependency.Chart);
        while (pending.Count > 0)
        {
            if (pending.Pop() is not { } type || !seen.Add(type))
                continue;
            foreach (var next in bundles.FirstOrDefault(other => SymbolEqualityComparer.Default.Equals(other.Type, type))?.Chart?.Dependencies ?? [])
                pending.Push(next.Chart);
        }

        return seen.Contains(bundle.Type);
    });
}
