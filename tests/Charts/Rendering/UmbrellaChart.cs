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

    /// <summary>Each of them takes a process.</summary>
    private const int MostRefusals = 3;

    /// <summary>
    /// Renders all, in their order. Helm refuses an umbrella as a whole: what it refuses is found by rendering less, until there is too
    /// much of it; what has not been rendered by then is null.
    /// </summary>
    public static IReadOnlyList<RenderedChart?> Render(HelmCommand helm, ChartFiles chart, ReleaseFacts release, IReadOnlyList<Installation> installations)
    {
        var rendered = new Dictionary<string, RenderedChart>(StringComparer.Ordinal);
        Render(helm, chart, release, installations, rendered);
        return [.. installations.Select(installation => rendered.GetValueOrDefault(installation.Alias))];
    }

    /// <summary>Those that <c>helm lint</c> refuses, since the schema does not admit their values.</summary>
    public static IReadOnlyList<Installation> Lint(HelmCommand helm, ChartFiles chart, ReleaseFacts release, IReadOnlyList<Installation> installations)
    {
        using var folder = new TemporaryFolder();
        Write(folder.Path, chart, release, installations);
        var output = helm.Run(folder.Path, "lint", ".").Output;
        return IsOfSchema(output) ? [.. installations.Where(installation => IsNamed(output, installation.Alias))] : [];
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
        // The schema's errors name all charts that there is something against; those of templates the first one.
        foreach (var installation in named)
            rendered[installation.Alias] = RenderedChart.Refused(IsOfSchema(result.Errors) ? SchemaError(result.Errors, installation.Alias) : result.Errors);
        if (!IsOfSchema(result.Errors) && rendered.Count(static chart => chart.Value.Refusal is not null) >= MostRefusals)
            return;
        var rest = installations.Except(named).ToList();
        var half = named.Count > 0 ? rest.Count : rest.Count / 2;
        Render(helm, chart, release, rest[..half], rendered);
        Render(helm, chart, release, rest[half..], rendered);
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
            // Helm 4 finds fault with a chart that has no folder of templates.
            ["templates/_umbrella.tpl"] = "{{- /* Renders nothing. */ -}}\n",
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
