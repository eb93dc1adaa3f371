using System.Text;
using System.Text.Json.Nodes;
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

    /// <summary>What <c>values.yaml</c> says.</summary>
    public JsonObject Values => All.ContainsKey("values.yaml") ? ReadYaml("values.yaml") : [];

    /// <summary>What <c>values.schema.json</c> says; where there is none, everything is admissible.</summary>
    public JsonObject Schema => All.TryGetValue("values.schema.json", out var schema) ? JsonNode.Parse(schema)!.AsObject() : [];

    /// <summary>The value files beside the defaults, by the names of their profiles.</summary>
    public IReadOnlyDictionary<string, JsonObject> Profiles => All.Keys
        .Where(static path => path.StartsWith(ProfilePrefix, StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal))
        .ToDictionary(static path => path[ProfilePrefix.Length..^".yaml".Length], ReadYaml, StringComparer.Ordinal);

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
