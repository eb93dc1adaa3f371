using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;
using Plimsoll.Comparison;
using Plimsoll.Model;
using Plimsoll.Rendering;
using Plimsoll.Values;
using Plimsoll.Yaml;

namespace Plimsoll;

/// <summary>
/// Charts as they are installed, alone and unchanged: with their own profiles' files, with value files of JSON and YAML, and with
/// values on the command line, which Helm reads as other types than those of files.
/// </summary>
public class ValueFileTests
{
    private const int Seed = 20_261_125;

    [Fact]
    public void ValuesOfEveryFormAreRenderedAsExecuted()
    {
        var subjects = ChartSubjects.Emitted;
        var differences = new IReadOnlyList<string>[subjects.Count];
        // Either version sees every form, if not of every chart.
        Parallel.For(0, subjects.Count, i => differences[i] = Differences(subjects[i], HelmCommand.All[i % 2], HelmCommand.All[(i + 1) % 2]));
        var all = differences.SelectMany(static list => list).ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    [Fact]
    public void ProfilesSayWhatTheirRecordsSay()
    {
        foreach (var subject in ChartSubjects.Emitted)
        {
            Assert.Equal(Sorted(subject.Executable.Defaults), Sorted(Execution.HelmMerge.Over(subject.Files.Values, [])));
            foreach (var (name, values) in subject.Executable.Profiles)
                Assert.Equal(Sorted(values), Sorted(Execution.HelmMerge.Over(subject.Executable.Defaults, subject.Files.Profiles[name])));
        }
    }

    private static List<string> Differences(ChartSubject subject, HelmCommand one, HelmCommand other)
    {
        var values = SchemaValues.Of(subject.Files.Schema, subject.Files.Values, subject.Literals);
        var (first, second) = (values.Generate(new PCG(1, Seed), null, out _), values.Generate(new PCG(2, Seed), null, out _));
        var (rest, arguments) = OnCommandLine(second);
        return
        [
            .. Compare(subject, one, [], "{}"),
            .. Compare(subject, other, first, ValueText.Json(first)),
            .. Compare(subject, one, first, Yaml(first)),
            .. Compare(subject, other, second, ValueText.Json(rest), arguments),
            .. subject.Files.Profiles.SelectMany(profile => Compare(subject, one, profile.Value, subject.Files.All[$"values-{profile.Key}.yaml"])),
        ];
    }

    private static IEnumerable<string> Compare(ChartSubject subject, HelmCommand helm, JsonObject values, string file, params string[] arguments)
    {
        var release = new ReleaseFacts("rel", "default", subject.Files.Identity);
        var executed = subject.Executable.Execute(values, release.For(helm));
        return ReleaseComparison.Differences(executed, SingleChart.Render(helm, subject.Files, release, file, arguments))
            .Select(difference => $"{subject.Name}, {helm} {string.Join(' ', arguments)}, {file}:\n{difference}");
    }

    private static string Yaml(JsonObject values) => YamlWriter.Write(Assert.Single(ManifestReader.Read(new TextFile("values.json", ValueText.Json(values)))).Root!);

    /// <summary>Takes switches, integers and nulls out of the file.</summary>
    private static (JsonObject File, string[] Arguments) OnCommandLine(JsonObject values)
    {
        var rest = values.DeepClone().AsObject();
        var arguments = new List<string>();
        Take(rest, "");
        return (rest, [.. arguments]);

        void Take(JsonObject mapping, string path)
        {
            foreach (var (key, value) in mapping.ToList())
            {
                if (!key.All(char.IsAsciiLetterOrDigit))
                    continue;
                if (value is JsonObject inner)
                    Take(inner, $"{path}{key}.");
                else if (Text(value) is { } text && mapping.Remove(key))
                    arguments.Add($"--set={path}{key}={text}");
            }
        }
    }

    private static string? Text(JsonNode? value) => value is null ? "null"
        : value.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False ? value.ToJsonString()
        : value is JsonValue number && number.TryGetValue<long>(out var integer) ? integer.ToString(CultureInfo.InvariantCulture)
        : null;

    private static string Sorted(JsonNode? node) => node switch
    {
        JsonObject mapping => $"{{{string.Join(", ", mapping.Where(static entry => entry.Value is not null).OrderBy(static entry => entry.Key, StringComparer.Ordinal).Select(static entry => $"{entry.Key}: {Sorted(entry.Value)}"))}}}",
        JsonArray array => $"[{string.Join(", ", array.Select(Sorted))}]",
        _ => ValueText.Json(node),
    };
}
