using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
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

    private readonly string _name = subject.Files.Metadata["name"]!.GetValue<string>();
    private readonly ulong _hash = Hash(subject.Name);

    /// <summary>How many installations share a release, and a process.</summary>
    public int ReleaseSize { get; init; } = 34;

    /// <param name="sets">How many random value sets.</param>
    /// <param name="seed">Decides which ones.</param>
    /// <param name="reduces">Whether what differs is made small enough for a person to read.</param>
    public EquivalenceReport Run(int sets, int seed, bool reduces = true)
    {
        var values = SchemaValues.Of(subject.Files.Schema, subject.Files.Values, subject.Literals);
        var all = new List<JsonObject> { new() };
        all.AddRange(subject.Files.Profiles.OrderBy(static profile => profile.Key, StringComparer.Ordinal).Select(static profile => profile.Value));
        all.AddRange(Enumerable.Range(0, sets).Select(i => values.Generate(Random(seed, i), null, out _)));

        var batches = all.Chunk(ReleaseSize).SelectMany((batch, i) => Batches(batch, seed, i * ReleaseSize)).ToList();
        var results = new IReadOnlyList<Result>?[batches.Count];
        var (different, most) = (0, reduces ? MostDifferences : 1);
        Parallel.For(0, batches.Count, (i, loop) =>
        {
            var found = results[i] = Results(batches[i]);
            if (Interlocked.Add(ref different, found.Count(static result => result.Differences.Count > 0)) >= most)
                loop.Stop();
        });
        var done = results.Select(static result => result ?? []).ToList();
        return new EquivalenceReport(
            subject.Name,
            all.Count,
            done.Sum(static result => result.Count),
            done.Sum(static result => result.Sum(static one => one.Executed.Documents.Count)),
            done.Sum(static result => result.Count(static one => one.Executed.Refusal is not null)),
            [.. done.SelectMany((result, i) => result.Select(one => (batch: batches[i], one))).Where(static found => found.one.Differences.Count > 0).Take(most).Select(found => Explain(found.batch, found.one, reduces))]);
    }

    /// <summary>The same for both versions of Helm.</summary>
    private IEnumerable<Batch> Batches(IReadOnlyList<JsonObject> values, int seed, int position)
    {
        var release = ReleaseTexts.Of(_name).Generate(Random(seed, -1 - position), null, out _);
        var installations = Aliases(release, values.Count, Random(seed, -2 - position)).Select((alias, i) => new Installation(alias, values[i])).ToList();
        return HelmCommand.All.Select(helm => new Batch(helm, release, installations));
    }

    private List<Result> Results(Batch batch)
    {
        var executed = batch.Installations.ToDictionary(static installation => installation, installation => Execute(batch, installation));
        var rendered = new Dictionary<Installation, RenderedChart>();
        // What is expected to be refused would take the rest with it.
        var accepted = batch.Installations.Where(installation => executed[installation].Refusal is null).ToList();
        foreach (var (installation, chart) in accepted.Zip(UmbrellaChart.Render(batch.Helm, subject.Files, batch.Release, accepted)))
        {
            if (chart is not null)
                rendered[installation] = chart;
        }

        foreach (var installation in batch.Installations.Except(accepted))
            rendered[installation] = UmbrellaChart.Render(batch.Helm, subject.Files, batch.Release, [installation])[0]!;
        return [.. batch.Installations.Where(rendered.ContainsKey).Select(installation =>
            new Result(installation, executed[installation], [.. ReleaseComparison.Differences(executed[installation], rendered[installation])]))];
    }

    private ExecutedRelease Execute(Batch batch, Installation installation) => subject.Executable.Execute(
        installation.Values,
        (batch.Release with { Chart = batch.Release.Chart with { Name = installation.Alias } }).For(batch.Helm));

    private string Explain(Batch batch, Result result, bool reduces)
    {
        var installation = result.Installation;
        var reduced = !reduces ? new ReducedValues(installation.Values, result.Differences) : ValueReduction.Reduce(installation.Values, result.Differences, candidates => Differences(batch, installation.Alias, candidates));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{subject.Name}, {batch.Helm}: helm template {batch.Release}, chart {installation.Alias} {batch.Release.Chart.Version} {batch.Release.Chart.AppVersion}\n");
        text.Append(CultureInfo.InvariantCulture, $"  values: {ValueText.Json(reduced.Values)}\n");
        foreach (var difference in reduced.Differences.Take(MostDifferencesOfOne))
            text.Append("  ").Append(difference.Replace("\n", "\n  ", StringComparison.Ordinal)).Append('\n');
        return text.ToString();
    }

    private IReadOnlyList<IReadOnlyList<string>> Differences(Batch batch, string alias, IReadOnlyList<JsonObject> candidates)
    {
        var installations = candidates.Select((values, i) => new Installation(string.Create(CultureInfo.InvariantCulture, $"{alias}-{i}"), values)).ToList();
        var results = Results(batch with { Installations = installations }).ToDictionary(static result => result.Installation, static result => result.Differences);
        return [.. installations.Select(installation => results.GetValueOrDefault(installation, []))];
    }

    private List<string> Aliases(ReleaseFacts release, int count, PCG pcg)
    {
        var names = ReleaseTexts.Aliases(_name, release.Name);
        var aliases = new HashSet<string>(StringComparer.Ordinal);
        while (aliases.Count < count)
            aliases.Add(names.Generate(pcg, null, out _));
        return [.. aliases];
    }

    /// <summary>Other ones for every chart.</summary>
    private PCG Random(int seed, int position) => new(unchecked((uint)position), unchecked((ulong)seed ^ _hash));

    private static ulong Hash(string text) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Installations of one release, rendered by one process.</summary>
    private sealed record Batch(HelmCommand Helm, ReleaseFacts Release, IReadOnlyList<Installation> Installations);

    private sealed record Result(Installation Installation, ExecutedRelease Executed, IReadOnlyList<string> Differences);
}
