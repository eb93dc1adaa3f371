using System.Text.Json.Nodes;
using CsCheck;
using Plimsoll.Rendering;
using Plimsoll.Values;

namespace Plimsoll;

/// <summary>An umbrella renders what the chart renders when it is installed alone under its alias: rendering many at once hides nothing.</summary>
public class UmbrellaTests
{
    private const int ValueSets = 14;

    [Theory]
    [InlineData("Helm 3")]
    [InlineData("Helm 4")]
    public void ManyAtOnceAreRenderedAsEachAlone(string version)
    {
        var helm = HelmCommand.All.Single(command => command.Name == version);
        var chart = ChartSubjects.Example.Files;
        var release = new ReleaseFacts("a-b", "default", new Chart("unused", "1.2.3+build.5", "1e3"));
        var values = SchemaValues.Of(chart.Schema, chart.Values, ChartSubjects.Example.Literals);
        var sets = Enumerable.Range(0, ValueSets).Select(i => values.Generate(new PCG((uint)i, 1), null, out _)).Concat(Special()).ToList();
        var installations = sets.Select(static (set, i) => new Installation($"a-b-c{i}", set)).ToList();
        foreach (var (installation, together) in installations.Zip(UmbrellaChart.Render(helm, chart, release, installations)))
        {
            var identity = release.Chart with { Name = installation.Alias };
            var alone = SingleChart.Render(helm, SingleChart.Named(chart, identity), release with { Chart = identity }, ValueText.Json(installation.Values));
            Assert.NotNull(together);
            Assert.Equal(alone.Refusal is null, together.Refusal is null);
            Assert.Equal(Texts(alone), Texts(together));
            Assert.Equal(alone.Notes, together.Notes);
        }
    }

    /// <summary>Nulls, above all: what takes a default away, and what there is no default for.</summary>
    private static IEnumerable<JsonObject> Special() => new[]
    {
        "{}", """{"ingress": {"enabled": true, "className": null}}""", """{"extraEnv": {"TZ": null, "A": "x"}}""", """{"extraEnv": {"NEW": null}}""", """{"revisionHistoryLimit": null}""", """{"image": null}""",
        """{"image": {"repository": null}}""", """{"files": null}""", """{"replicas": null}""", """{"unknown": null}""", """{"global": {"a": null, "b": 1}}""", """{"enabled": false}""",
        """{"files": [{"name": "a", "key": "k", "content": "c", "mode": null}]}""", """{"files": [{"name": "a", "key": "k", "content": "c"}]}""", """{"replicas": 2.0, "maxUploadBytes": 1e6}""",
    }.Select(static json => JsonNode.Parse(json)!.AsObject());

    private static IEnumerable<string> Texts(RenderedChart chart) => chart.Documents.Select(static document => document.Text).Order(StringComparer.Ordinal);
}
