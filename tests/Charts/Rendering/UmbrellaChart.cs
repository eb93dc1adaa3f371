using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Plimsoll.Values;

namespace Plimsoll.Rendering;

/// <summary>
/// A chart that has nothing but another one, many times, each under an alias and with values of its own: one process then renders
/// hundreds of value sets. To the chart it is as if it were installed alone and called like the alias.
/// </summary>
internal static partial class UmbrellaChart
{
    private const string Name = "umbrella";

    /// <summary>Renders all, in their order. Helm refuses an umbrella as a whole: what it refuses is found by rendering less.</summary>
    public static IReadOnlyList<RenderedChart> Render(HelmCommand helm, ChartFiles chart, ReleaseFacts release, IReadOnlyList<Installation> installations)
    {
        var rendered = new Dictionary<string, RenderedChart>(StringComparer.Ordinal);
        Render(helm, chart, release, installations, rendered);
        return [.. installations.Select(installation => rendered[installation.Alias])];
    }

    private static void Render(HelmCommand helm, ChartFiles chart, ReleaseFacts release, IReadOnlyList<Installation> installations, Dictionary<string, RenderedChart> rendered)
    {
        if (installations.Count == 0)
            return;
        using var folder = new TemporaryFolder();
        Write(folder.Path, chart, release, installations);
        var result = helm.Run(folder.Path, ["template", .. release.Arguments.Take(1), ".", .. release.Arguments.Skip(1)]);
        if (result.ExitCode == 0)
        {
            var documents = RenderedDocument.Split(result.StandardOutput).ToLookup(static document => AliasOf(document.Source), StringComparer.Ordinal);
            foreach (var installation in installations)
                rendered[installation.Alias] = VisibleNotes.TakeFrom([.. documents[installation.Alias]]);
            return;
        }

        if (installations.Count == 1)
        {
            rendered[installations[0].Alias] = RenderedChart.Refused(result.Errors);
            return;
        }

        var named = installations.Where(installation => IsNamed(result.Errors, installation.Alias)).ToList();
        if (named.Count == 0 || named.Count == installations.Count)
            named = [.. installations.Take(installations.Count / 2)];
        else if (IsOfSchema(result.Errors))
        {
            // It names all charts that it has something against, so that they need not be tried one by one.
            foreach (var installation in named)
                rendered[installation.Alias] = RenderedChart.Refused(SchemaError(result.Errors, installation.Alias));
            Render(helm, chart, release, [.. installations.Except(named)], rendered);
            return;
        }

        Render(helm, chart, release, named, rendered);
        Render(helm, chart, release, [.. installations.Except(named)], rendered);
    }

    private static void Write(string folder, ChartFiles chart, ReleaseFacts release, IReadOnlyList<Installation> installations)
    {
        var metadata = chart.Metadata;
        var name = metadata["name"]!.GetValue<string>();
        metadata["version"] = release.Chart.Version;
        metadata["appVersion"] = release.Chart.AppVersion;
        VisibleNotes.AddTo(chart.With("Chart.yaml", ValueText.Json(metadata))).WriteTo(Path.Combine(folder, "charts", name));
        new ChartFiles(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Chart.yaml"] = ValueText.Json(new JsonObject
            {
                ["apiVersion"] = "v2",
                ["name"] = Name,
                ["version"] = "0.1.0",
                ["dependencies"] = new JsonArray([.. installations.Select(installation => new JsonObject
                {
                    ["name"] = name,
                    ["version"] = release.Chart.Version,
                    ["alias"] = installation.Alias,
                })]),
            }),
            ["values.yaml"] = ValueText.Json(new JsonObject(installations.Select(static installation =>
                KeyValuePair.Create(installation.Alias, (JsonNode?)installation.Values.DeepClone())))),
        }).WriteTo(folder);
    }

    private static string AliasOf(string source) => SourcePath().Match(source).Groups["alias"].Value;

    private static bool IsNamed(string errors, string alias) =>
        errors.Contains($"{Name}/charts/{alias}/", StringComparison.Ordinal) || errors.Contains($"\n{alias}:\n", StringComparison.Ordinal);

    private static bool IsOfSchema(string errors) => errors.Contains("values don't meet the specifications of the schema(s)", StringComparison.Ordinal);

    private static string SchemaError(string errors, string alias)
    {
        var start = errors.IndexOf($"\n{alias}:\n", StringComparison.Ordinal) + 1;
        return string.Join('\n', errors[start..].Split('\n').Skip(1).TakeWhile(static line => !ChartLine().IsMatch(line)));
    }

    [GeneratedRegex("^[A-Za-z0-9-]+:$")]
    private static partial Regex ChartLine();

    [GeneratedRegex("^umbrella/charts/(?<alias>[^/]+)/")]
    private static partial Regex SourcePath();
}
