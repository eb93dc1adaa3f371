using System.Text;
using System.Text.Json.Nodes;
using Plimsoll.Evaluation;
using Plimsoll.Model;
using Plimsoll.Programs;
using Plimsoll.Yaml;

namespace Plimsoll.Rendering;

/// <summary>A chart: its files, by their paths in its folder.</summary>
internal sealed class ChartFiles(IReadOnlyDictionary<string, string> files)
{
    private const string ProfilePrefix = "values-";

    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    public IReadOnlyDictionary<string, string> All { get; } = files;

    /// <summary>What <c>Chart.yaml</c> says.</summary>
    public JsonObject Metadata => ReadYaml("Chart.yaml");

    /// <summary>What the chart is told of itself.</summary>
    public Chart Identity
    {
        get
        {
            var metadata = Metadata;
            return new Chart(metadata["name"]!.GetValue<string>(), metadata["version"]!.GetValue<string>(), metadata["appVersion"]?.GetValue<string>() ?? "");
        }
    }

    /// <summary>What <c>values.yaml</c> says.</summary>
    public JsonObject Values => All.ContainsKey("values.yaml") ? ReadYaml("values.yaml") : [];

    /// <summary>What <c>values.schema.json</c> says; where there is none, everything is admissible.</summary>
    public JsonObject Schema => All.TryGetValue("values.schema.json", out var schema) ? JsonNode.Parse(schema)!.AsObject() : [];

    /// <summary>The value files beside the defaults, by the names of their profiles.</summary>
    public IReadOnlyDictionary<string, JsonObject> Profiles => All.Keys
        .Where(static path => path.StartsWith(ProfilePrefix, StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal))
        .ToDictionary(static path => path[ProfilePrefix.Length..^".yaml".Length], ReadYaml, StringComparer.Ordinal);

    /// <summary>The files of an evaluated chart, which may lie in a folder of the output folder.</summary>
    public static ChartFiles Of(EvaluatedChart chart)
    {
        var root = chart.Files.Select(static file => file.Path).Where(static path => path.EndsWith("/Chart.yaml", StringComparison.Ordinal)).MinBy(static path => path.Length);
        var prefix = root is null ? 0 : root.Length - "Chart.yaml".Length;
        return new ChartFiles(chart.Files.ToDictionary(file => file.Path[prefix..], static file => file.Text, StringComparer.Ordinal));
    }

    /// <summary>A chart in <c>charts/</c>.</summary>
    public ChartFiles Subchart(string name)
    {
        var prefix = $"charts/{name}/";
        return new ChartFiles(All.Where(file => file.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(file => file.Key[prefix.Length..], static file => file.Value, StringComparer.Ordinal));
    }

    public static ChartFiles Read(string folder) => new(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal));

    public ChartFiles With(string path, string text) => new(new Dictionary<string, string>(All, StringComparer.Ordinal) { [path] = text });

    public void WriteTo(string folder)
    {
        foreach (var (name, text) in All)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text, Encoding);
        }
    }

    private JsonObject ReadYaml(string path)
    {
        var document = Assert.Single(ManifestReader.Read(new TextFile(path, All[path])));
        Assert.Empty(document.Problems);
        Assert.Empty(document.DuplicateKeys);
        return document.Root is null ? [] : DocumentJson.Of(document.Root)!.AsObject();
    }
}
