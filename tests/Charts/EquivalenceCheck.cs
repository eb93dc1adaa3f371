using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Plimsoll.Comparison;
using Plimsoll.Execution;
using Plimsoll.Rendering;
using Plimsoll.Values;

namespace Plimsoll;

/// <summary>
/// Renders a chart with both versions of Helm and executes its C#, with the defaults, every profile and random value sets that the
/// schema admits, each under a random release, and compares.
/// </summary>
internal sealed class EquivalenceCheck(ChartSubject subject)
{
    /// <summary>Fewer differences say as much as more.</summary>
    private const int MostDifferences = 3;

    private const int MostDifferencesOfOne = 4;

    /// <summary>How many installations share a release.</summary>
    private const int ReleaseSize = 34;

    private readonly string _name = subject.Files.Metadata["name"]!.GetValue<string>();

    /// <param name="sets">How many random value sets.</param>
    /// <param name="seed">Decides which ones.</param>
    public EquivalenceReport Run(int sets, int seed)
    {
        var values = SchemaValues.Of(subject.Files.Schema, subject.Files.Values);
        var all = new List<JsonObject> { new() };
        all.AddRange(subject.Files.Profiles.OrderBy(static profile => profile.Key, StringComparer.Ordinal).Select(static profile => profile.Value));
        var given = all.Count;
        all.AddRange(Enumerable.Range(0, sets).Select(i => values.Generate(Random(seed, i), null, out _)));

        var report = new EquivalenceReport(subject.Name, all.Count, 0, 0, 0, []);
        for (var from = 0; from < all.Count && report.Differences.Count < MostDifferences; from += ReleaseSize)
        {
            var release = ReleaseTexts.Of(_name).Generate(Random(seed, -1 - from), null, out _);
            var aliases = Aliases(release, Math.Min(ReleaseSize, all.Count - from), Random(seed, -2 - from));
            var installations = aliases.Select((alias, i) => new Installation(alias, all[from + i])).ToList();
            foreach (var helm in HelmCommand.All)
                report = Compare(helm, release, installations, report);
        }

        return report with { ValueSets = all.Count, Differences = [.. report.Differences.Take(MostDifferences)] };
    }

    private EquivalenceReport Compare(HelmCommand helm, ReleaseFacts release, IReadOnlyList<Installation> installations, EquivalenceReport report)
    {
        var differences = new List<string>(report.Differences);
        var (documents, refused) = (0, 0);
        foreach (var (installation, executed, rendered, found) in Results(helm, release, installations))
        {
            documents += executed.Documents.Count;
            refused += executed.Refusal is null ? 0 : 1;
            if (found.Count > 0 && differences.Count < MostDifferences)
                differences.Add(Explain(helm, release, installation, found));
        }

        return report with
        {
            Renderings = report.Renderings + installations.Count,
            Documents = report.Documents + documents,
            Refused = report.Refused + refused,
            Differences = differences,
        };
    }

    private IEnumerable<(Installation Installation, ExecutedRelease Executed, RenderedChart Rendered, IReadOnlyList<string> Differences)> Results(HelmCommand helm, ReleaseFacts release, IReadOnlyList<Installation> installations)
    {
        var executions = installations.Select(installation => Execute(helm, release, installation)).ToList();
        var rendered = new Dictionary<Installation, RenderedChart>(ReferenceEqualityComparer.Instance);
        // What is expected to be refused would take the rest with it.
        var accepted = installations.Where((_, i) => executions[i].Refusal is null).ToList();
        foreach (var (installation, chart) in accepted.Zip(UmbrellaChart.Render(helm, subject.Files, release, accepted)))
            rendered[installation] = chart;
        foreach (var installation in installations.Where(installation => !rendered.ContainsKey(installation)))
            rendered[installation] = UmbrellaChart.Render(helm, subject.Files, release, [installation])[0];
        return installations.Zip(executions).Select(pair =>
            (pair.First, pair.Second, rendered[pair.First], (IReadOnlyList<string>)[.. ReleaseComparison.Differences(pair.Second, rendered[pair.First])]));
    }

    private ExecutedRelease Execute(HelmCommand helm, ReleaseFacts release, Installation installation) =>
        subject.Executable.Execute(installation.Values, (release with { Chart = release.Chart with { Name = installation.Alias } }).For(helm));

    private string Explain(HelmCommand helm, ReleaseFacts release, Installation installation, IReadOnlyList<string> found)
    {
        var reduced = ValueReduction.Reduce(installation.Values, found, candidates => [.. Results(helm, release, [.. candidates.Select((values, i) =>
            new Installation(string.Create(CultureInfo.InvariantCulture, $"{installation.Alias}-{i}"), values))]).Select(static result => result.Differences)]);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{subject.Name}, {helm}: helm template {release}, chart {installation.Alias} {release.Chart.Version} {release.Chart.AppVersion}\n");
        text.Append(CultureInfo.InvariantCulture, $"  values: {ValueText.Json(reduced.Values)}\n");
        foreach (var difference in reduced.Differences.Take(MostDifferencesOfOne))
            text.Append("  ").Append(difference.Replace("\n", "\n  ", StringComparison.Ordinal)).Append('\n');
        return text.ToString();
    }

    private List<string> Aliases(ReleaseFacts release, int count, PCG pcg)
    {
        var names = ReleaseTexts.Aliases(_name, release.Name);
        var aliases = new HashSet<string>(StringComparer.Ordinal);
        while (aliases.Count < count)
            aliases.Add(names.Generate(pcg, null, out _));
        return [.. aliases];
    }

    private static PCG Random(int seed, int position) => new(unchecked((uint)position), unchecked((ulong)seed));
}
