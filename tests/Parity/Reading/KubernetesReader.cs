using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Plimsoll.Parity.Reading;

/// <summary>
/// Kubernetes' own reader, inside <c>kubectl</c>: of all its commands that need no cluster, <c>annotate --local</c> changes least of
/// what it reads. It takes thousands of files at a time.
/// </summary>
internal static partial class KubernetesReader
{
    /// <summary>How many files one process is given.</summary>
    private const int FilesAtOnce = 2_000;

    /// <summary>A manifest of no kind that kubectl knows, so that it leaves the values alone, up to where <c>spec</c> follows.</summary>
    public static string Head(int number) => string.Create(CultureInfo.InvariantCulture, $"apiVersion: example.com/v1\nkind: Example\nmetadata:\n  name: {Name(number)}\n");

    private static string Name(int number) => "n" + number.ToString("D7", CultureInfo.InvariantCulture);

    /// <param name="texts">Each a manifest. Where its values matter, it starts with the <see cref="Head"/> of its place in the list.</param>
    public static IReadOnlyList<KubernetesReading> Read(IReadOnlyList<string> texts)
    {
        var readings = new KubernetesReading[texts.Count];
        for (var from = 0; from < texts.Count; from += FilesAtOnce)
            Read(texts, from, Math.Min(texts.Count, from + FilesAtOnce), readings);
        return readings;
    }

    private static void Read(IReadOnlyList<string> texts, int from, int to, KubernetesReading[] readings)
    {
        var folder = Directory.CreateTempSubdirectory("plimsoll-reading-");
        try
        {
            for (var i = from; i < to; i++)
                File.WriteAllText(Path.Combine(folder.FullName, Name(i) + ".yaml"), texts[i], new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            var result = ExternalCommand.Run(KubernetesTools.Kubectl, folder.FullName, "annotate", "--local", "-f", ".", "plimsoll.dev/read=true", "-o", "json");
            var errors = new Dictionary<string, string>();
            foreach (Match error in ErrorLine().Matches(result.Errors))
                errors[error.Groups["name"].Value] = error.Groups["message"].Value;
            var specs = Specs(result.StandardOutput);
            for (var i = from; i < to; i++)
            {
                var isRefused = errors.TryGetValue(Name(i), out var error);
                readings[i] = new KubernetesReading(error, !isRefused && specs.TryGetValue(Name(i), out var spec) ? spec : null);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Dictionary<string, JsonElement> Specs(string output)
    {
        var specs = new Dictionary<string, JsonElement>();
        foreach (var value in Yaml.NodeJson.Parse(output))
        {
            if (Get(Get(value, "metadata"), "name") is { ValueKind: JsonValueKind.String } name && Get(value, "spec") is { } spec)
                specs[name.GetString()!] = spec;
        }

        return specs;
    }

    private static JsonElement? Get(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var found) ? found : null;

    // "error parsing 0000001.yaml: error converting YAML to JSON: yaml: line 2: …"
    [GeneratedRegex(@"error parsing (\./)?(?<name>n\d+)\.yaml: (?<message>.*)")]
    private static partial Regex ErrorLine();
}
