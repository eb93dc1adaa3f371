using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Plimsoll.Invariants;
using Plimsoll.Model;
using Plimsoll.Yaml;
using Plimsoll.Yaml.Suite;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Parity.Reading;

/// <summary>
/// Kubernetes' reader is the judge of ours: what it reads we read, with the same values, and what it refuses we report. <c>PLIMSOLL_FUZZ</c>
/// says how many variants are tried, <c>PLIMSOLL_SEED</c> which come first.
/// </summary>
public partial class KubernetesReadingTests
{
    private const int DefaultVariants = 20_000;
    private const int DefaultSeed = 20_261_125;
    private const int WrittenTrees = 10_000;
    private const int MostLines = 12;
    private const int LongestText = 3_000;

    /// <summary>What we report, and Kubernetes does not.</summary>
    private static readonly Dictionary<SyntaxError, string> Stricter = new()
    {
        [SyntaxError.NestedTooDeep] = "the limits are 200 levels and 10,000",
        [SyntaxError.BlockScalarAsKey] = "a block text in the column of its own key: a line that was forgotten, far more often",
        [SyntaxError.KeyInSequence] = "a block text in the column of its own dash: likewise",
        [SyntaxError.MissingComma] = "a line of brackets that is not indented, and looks like a key of the block around: a bracket that was forgotten, far more often",
        [SyntaxError.MalformedTag] = "a bracket in a tag is a space that was forgotten",
        [SyntaxError.MultilineKey] = "a colon before a bracket is no part of a text, as it is to Kubernetes",
        [SyntaxError.PropertyWithoutSpace] = "a comma or a bracket in a tag is a space that was forgotten",
        [SyntaxError.TagWithoutSpace] = "a comma that is read as part of a tag seldom changes the value",
        [SyntaxError.UnknownAnchor] = "the name of an alias may have a colon in YAML, and ends at it for Kubernetes",
        [SyntaxError.UnknownTagHandle] = "an exclamation mark in a tag is a handle to YAML, and nothing special to Kubernetes",
    };

    /// <summary>Cases of yaml-test-suite that we report and Kubernetes does not, although it does not read them as they are meant either.</summary>
    private static readonly Dictionary<string, string> StricterInSuite = new()
    {
        ["3HFZ"] = "what follows `...` is never looked at",
        ["7Z25"] = "what follows `...` is never looked at",
        ["M7A3"] = "what follows `...` is never looked at",
        ["4H7K"] = "what follows the document's value is never looked at",
        ["BS4K"] = "what follows the document's value is never looked at",
        ["KS4U"] = "what follows the document's value is never looked at",
        ["4ABK"] = "the colon is read as part of the key",
        ["4MUZ/00"] = "the text is JSON",
        ["652Z"] = "the key is read without its `?`",
        ["HM87/01"] = "the item is read as a mapping",
        ["Y2GN"] = "the name of the anchor ends at its colon",
        ["U99R"] = "the comma is read as part of the tag",
        ["Q5MG"] = "a tab before JSON is white space of JSON",
    };

    /// <summary>Texts that we report and Kubernetes does not.</summary>
    private static readonly Dictionary<string, string> StricterByHand = new()
    {
        ["... x"] = "what follows `...` is never looked at",
        ["doc end then bare"] = "what follows `...` is never looked at",
        ["colon end flow"] = "the colon is read as part of the text",
        ["colon end flow seq"] = "the colon is read as part of the text",
        ["colon comma val"] = "the colon is read as part of the text",
        ["flow colon comma"] = "the colon is read as part of the key",
        ["alias colon nospace"] = "the name of the alias ends at its colon",
        ["?a in flow"] = "the key is read without its `?`",
        ["nel quoted"] = "the character is read as a line end",
        ["ls literal"] = "the character is read as a line end",
    };

    [Fact]
    public void MutatedTextsAreReadAsKubernetesReadsThem()
    {
        var seed = Number("PLIMSOLL_SEED", DefaultSeed);
        var texts = Enumerable.Range(0, Number("PLIMSOLL_FUZZ", DefaultVariants)).Select(i => Manifest(i, Variant(unchecked(seed + i)))).ToList();
        var readings = KubernetesReader.Read(texts);
        var values = 0;
        for (var i = 0; i < texts.Count; i++)
        {
            if (FindDifference(texts[i], readings[i], ref values) is not { } difference)
                continue;
            var body = TextReduction.Reduce(texts[i].Substring(Head.Length), other => FindDifference(Manifest(0, other)) == difference);
            Assert.Fail($"PLIMSOLL_SEED={unchecked(seed + i)} (its first variant): {FindDifference(Manifest(0, body))}\n{JsonSerializer.Serialize(body)}\nkubectl: {KubernetesReader.Read([Manifest(0, body)])[0]}");
        }

        Assert.True(values > texts.Count / 5, $"only {values} values compared");
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{texts.Count} texts from seed {seed}: {readings.Count(static reading => reading.IsRefused)} refused by both, {values} values equal"));
    }

    [Fact]
    public void WhatIsWrittenIsReadByKubernetesAsItWasMeant()
    {
        var trees = Enumerable.Range(0, WrittenTrees).Select(static i => WrittenTexts.Tree(new Random(DefaultSeed + i))).ToList();
        var texts = trees.Select(static (tree, i) => KubernetesReader.Head(i) + YamlWriter.Write(new MappingNode(default, [new MappingEntry("spec", default, tree)]))).ToList();
        var readings = KubernetesReader.Read(texts);
        for (var i = 0; i < trees.Count; i++)
        {
            var expected = NodeJson.Of(trees[i]);
            Assert.True(readings[i].Spec is { } spec ? AreEqual(spec, expected) : !readings[i].IsRefused && expected.ValueKind == JsonValueKind.Null, $"{readings[i]}\n{texts[i]}");
        }
    }

    [Fact]
    public void TheSuiteIsReportedWhereKubernetesRefusesIt()
    {
        var readings = KubernetesReader.Read([.. SuiteCase.All.Select(static @case => @case.Text)]);
        var different = SuiteCase.All.Where((@case, i) => readings[i].IsRefused != IsReported(@case.Text)).Select(static @case => @case.Id);
        Assert.Equal(StricterInSuite.Keys.Order(StringComparer.Ordinal), different.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(HandPickedTexts.Names), MemberType = typeof(HandPickedTexts))]
    public void HandPickedTextsAreReportedWhereKubernetesRefusesThem(string name)
    {
        var text = HandPickedTexts.All[name];
        var reading = HandPickedReadings.Value[name];
        Assert.Equal(StricterByHand.ContainsKey(name), !reading.IsRefused && IsReported(text));
        Assert.True(!reading.IsRefused || IsReported(text), reading.Error);
    }

    private static readonly Lazy<IReadOnlyDictionary<string, KubernetesReading>> HandPickedReadings = new(static () =>
        HandPickedTexts.All.Keys.Zip(KubernetesReader.Read([.. HandPickedTexts.All.Values])).ToDictionary(static pair => pair.First, static pair => pair.Second));

    private static string Head => KubernetesReader.Head(0) + "spec:\n";

    private static string Manifest(int number, string body) => KubernetesReader.Head(number) + "spec:\n" + body;

    /// <summary>A few lines of a text, changed more often than not, below <c>spec</c>.</summary>
    private static string Variant(int seed)
    {
        var random = new Random(seed);
        while (true)
        {
            var lines = ReaderTexts.All[random.Next(ReaderTexts.All.Count)].Split('\n');
            var text = string.Join('\n', lines.Skip(random.Next(lines.Length)).Take(random.Next(1, MostLines)));
            text = random.Next(4) switch
            {
                0 => text,
                1 => TextMutation.Mutate(text, random),
                _ => Invariants.TokenMutation.Mutate(text, ReaderTexts.All, random),
            };
            if (text.Length > LongestText || Outside().IsMatch(text))
                continue;
            var indentation = new string(' ', random.Next(1, 4));
            return string.Concat(text.Split('\n').Select(line => line.Length == 0 ? "\n" : $"{indentation}{line}\n"));
        }
    }

    /// <summary>
    /// What is not compared here: placeholders and templates, which we take for unknown; document markers and directives, after which
    /// Kubernetes stops reading; lone carriage returns, at which kubectl does not cut files; text that is not proper UTF-16; and bytes in base 64 that are no UTF-8.
    /// </summary>
    [GeneratedRegex(@"\{\{|!!binary|\{%|\$\{|[@%\r\u0085\u2028]|[\uD800-\uDFFF]|^(---|\.\.\.)", RegexOptions.Multiline)]
    private static partial Regex Outside();

    private static string? FindDifference(string text)
    {
        var values = 0;
        return FindDifference(text, KubernetesReader.Read([text])[0], ref values);
    }

    private static string? FindDifference(string text, KubernetesReading reading, ref int values)
    {
        var documents = ManifestReader.Read(new TextFile("text.yaml", text));
        var problems = documents.SelectMany(static document => document.Problems).Where(static problem => problem.Kind != SyntaxErrorKind.Tolerated).ToList();
        if (reading.IsRefused)
            return problems.Count > 0 ? null : "refused by Kubernetes, and not reported";
        if (problems.Any(static problem => problem.IsMalformed))
            return problems.Any(static problem => !problem.IsMalformed || Stricter.ContainsKey(problem.Error)) ? null : $"reported, and not refused by Kubernetes: {problems[0].Message}";
        // Which of two keys `1` and `"1"` Kubernetes takes is chance; we report it as a duplicate.
        if (reading.Spec is not { } expected || documents is not [{ Root: MappingNode root, DuplicateKeys.Count: 0 }] || root["spec"] is not { } spec)
            return null;
        var isEqual = AreEqual(expected, NodeJson.Of(spec));
        if (problems.Count > 0)
            return isEqual && !problems.Any(static problem => Stricter.ContainsKey(problem.Error)) ? $"reported, and read by Kubernetes as by us: {problems[0].Message}" : null;
        values++;
        return isEqual ? null : $"the values are {NodeJson.Of(spec)}, and {expected} in Kubernetes";
    }

    /// <summary>Numbers are compared as the floating point that kubectl makes of large ones.</summary>
    private static bool AreEqual(JsonElement left, JsonElement right) => (left.ValueKind, right.ValueKind) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => left.GetDouble().Equals(right.GetDouble()),
        (JsonValueKind.Array, JsonValueKind.Array) => left.GetArrayLength() == right.GetArrayLength() && left.EnumerateArray().Zip(right.EnumerateArray(), AreEqual).All(static equal => equal),
        (JsonValueKind.Object, JsonValueKind.Object) => left.GetPropertyCount() == right.GetPropertyCount()
            && left.EnumerateObject().All(property => right.TryGetProperty(property.Name, out var other) && AreEqual(property.Value, other)),
        _ => JsonElement.DeepEquals(left, right),
    };

    private static bool IsReported(string text) =>
        ManifestReader.Read(new TextFile("text.yaml", text)).SelectMany(static document => document.Problems).Any(static problem => problem.Kind != SyntaxErrorKind.Tolerated);

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out var given) ? given : otherwise;
}
