using Plimsoll.Model;
using Plimsoll.Settings;
using Plimsoll.Yaml;

namespace Plimsoll.Rules.Cases;

/// <summary>
/// A case file: <c>tests/Core/Rules/Family/RuleClass.yaml</c>, or <c>RuleClass.Topic.yaml</c>. What its comments mark fires, exactly there;
/// nothing else does. Only the rule runs that the file is named after, besides those that its comments name.
/// <code>
/// # settings: plimsoll.default_namespace = shop; dotnet_diagnostic.PLM1005.severity = none
/// # rules: PLM1002, PLM1003      (run besides)
/// # line ends: crlf              (the file is read as if it were written so)
/// # file: base/web.yaml          (what follows, up to the next such line, is a file of its own)
///     - name: web
///       #     ^^^ PLM1001: container "web" of Pod "web" has no memory limit
/// # PLM0001@1-4 error: message
/// </code>
/// Carets stand under the marked text of the nearest line above that marks nothing; a text that spans lines is marked to the end of its
/// first line. Where carets cannot stand, <c>ID@from-to</c> gives the columns from 1, both included, and <c>ID@column</c> an empty place.
/// Message and severity may be left out; a message is exact.
/// </summary>
internal sealed class RuleCase
{
    private RuleCase(string path, IReadOnlyList<string> lines)
    {
        Path = path;
        Lines = lines;
    }

    /// <summary>The path from the repository's root.</summary>
    public string Path { get; }

    public IReadOnlyList<string> Lines { get; }

    /// <summary>The class that the file is named after.</summary>
    public string RuleClass => System.IO.Path.GetFileName(Path).Split('.')[0];

    public required IReadOnlyList<TextFile> Files { get; init; }

    public required IReadOnlyList<Expectation> Expectations { get; init; }

    public required CaseConfiguration Configuration { get; init; }

    /// <summary>The ids of rules that run besides.</summary>
    public required IReadOnlySet<string> OtherRules { get; init; }

    public Rule Rule => RuleCatalog.Rules.Single(rule => rule.GetType().Name == RuleClass);

    public static IReadOnlyList<RuleCase> All { get; } = [.. Paths.Where(static path => !IsFixed(path)).Select(Load)];

    /// <summary>The cases with the fixes of their rule: what is marked there, no fix removes.</summary>
    public static IReadOnlyList<RuleCase> Fixed { get; } = [.. Paths.Where(IsFixed).Select(Load)];

    /// <summary>Where the case lies as it is with the fixes of its rule.</summary>
    public string FixedPath => Path[..^".yaml".Length] + FixedSuffix;

    private const string FixedSuffix = ".fixed.yaml";

    private static IEnumerable<string> Paths =>
    [
        .. Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, "tests", "Core", "Rules"), "*.yaml", SearchOption.AllDirectories)
            .Select(static path => System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    private static bool IsFixed(string path) => path.EndsWith(FixedSuffix, StringComparison.Ordinal);

    public static RuleCase Load(string path) => Parse(path, File.ReadAllText(System.IO.Path.Combine(Repository.Root, path)), []);

    /// <param name="path">The path that the text has, or will have.</param>
    /// <param name="text">A case file.</param>
    /// <param name="otherRules">Rules that run besides those that the text names.</param>
    public static RuleCase Parse(string path, string text, IEnumerable<string> otherRules)
    {
        var lines = text.Split('\n');
        var expectations = new List<Expectation>();
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        var others = new HashSet<string>(otherRules, StringComparer.Ordinal);
        var starts = new List<(string Path, int Line)> { (System.IO.Path.GetFileName(path), 0) };
        var target = 0;
        var lineEnd = "\n";
        for (var i = 0; i < lines.Length; i++)
        {
            if (Expectation.Read(lines[i], target) is { } expectation)
            {
                expectations.Add(expectation);
                others.Add(expectation.Id);
                continue;
            }

            target = i;
            if (ValueOf(lines[i], "# settings:") is { } pairs)
                AddSettings(pairs, settings);
            else if (ValueOf(lines[i], "# rules:") is { } ids)
                others.UnionWith(ids.Split(',', StringSplitOptions.TrimEntries));
            else if (ValueOf(lines[i], "# file:") is { } file)
                starts.Add((file, i));
            else if (ValueOf(lines[i], "# line ends:") is "crlf")
                lineEnd = "\r\n";
        }

        return new RuleCase(path, lines)
        {
            Files = [.. starts.Select((start, i) => Part(start.Path, start.Line, i + 1 < starts.Count ? starts[i + 1].Line : lines.Length, lines, lineEnd))],
            Expectations = expectations,
            Configuration = new CaseConfiguration(settings),
            OtherRules = others,
        };
    }

    public IReadOnlyList<ManifestDocument> Read() => [.. Files.SelectMany(ManifestReader.Read)];

    /// <summary>What the case's rules find, in the form of expectations.</summary>
    public IReadOnlyList<Expectation> Run()
    {
        var rules = RuleCatalog.Rules.Where(rule => rule.GetType().Name == RuleClass || OtherRules.Contains(rule.Info.Id)).ToList();
        return
        [
            .. ManifestSet.Divide(Read(), Configuration)
                .SelectMany(set => RuleEngine.Run(set, rules).Findings)
                .Select(finding => Found(finding)),
        ];
    }

    /// <summary>A file's part of the case, at the lines where the case has it.</summary>
    private static TextFile Part(string path, int first, int end, string[] lines, string lineEnd) => new(path, string.Join(
        lineEnd, lines.Take(end).Select((line, i) => i < first ? "" : line)));

    private static string? ValueOf(string line, string key) => line.StartsWith(key, StringComparison.Ordinal) ? line[key.Length..].Trim() : null;

    private static void AddSettings(string pairs, Dictionary<string, string> settings)
    {
        foreach (var pair in pairs.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            settings.Add(pair[..equals].Trim(), pair[(equals + 1)..].Trim());
        }
    }

    private static Expectation Found(Finding finding)
    {
        var start = finding.Span.StartPosition;
        var end = finding.Span.EndPosition;
        var last = end.Line == start.Line ? end.Column : finding.Span.File.GetLine(start.Line)!.Length;
        return new Expectation(start.Line, start.Column, last, finding.Rule.Id, finding.Message, finding.Severity);
    }

    public override string ToString() => Path;
}
