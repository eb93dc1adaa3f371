using System.Text.Json.Nodes;

namespace Plimsoll.Rendering;

/// <summary>A chart as it is installed by users: alone, in a process of its own.</summary>
internal static class SingleChart
{
    /// <param name="helm">Who renders.</param>
    /// <param name="chart">The chart as it was emitted.</param>
    /// <param name="release">The release; what it says of the chart has to be what the chart says itself.</param>
    /// <param name="valueFile">The text of a value file, JSON or YAML.</param>
    /// <param name="arguments">More arguments, such as <c>--set</c>.</param>
    public static RenderedChart Render(HelmCommand helm, ChartFiles chart, ReleaseFacts release, string valueFile, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        VisibleNotes.AddTo(chart).WriteTo(Path.Combine(folder.Path, "chart"));
        File.WriteAllText(Path.Combine(folder.Path, "given.yaml"), valueFile);
        var result = helm.Run(folder.Path, ["template", .. release.Arguments.Take(1), "chart", .. release.Arguments.Skip(1), "-f", "given.yaml", .. arguments]);
        return result.ExitCode == 0
            ? VisibleNotes.TakeFrom([.. RenderedDocument.Split(result.StandardOutput)])
            : RenderedChart.Refused(result.Errors);
    }

    /// <summary>The same chart under another name, version and version of the application.</summary>
    public static ChartFiles Named(ChartFiles chart, Chart identity)
    {
        var metadata = chart.Metadata;
        metadata["name"] = identity.Name;
        metadata["version"] = identity.Version;
        metadata["appVersion"] = identity.AppVersion;
        return chart.With("Chart.yaml", Values.ValueText.Json(metadata));
    }
}
