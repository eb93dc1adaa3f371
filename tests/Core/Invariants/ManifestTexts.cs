using Plimsoll.Rules.Cases;

namespace Plimsoll.Invariants;

/// <summary>Real and hard manifests: the rules' cases, the YAML sample, and some of the corpus where it is at hand.</summary>
internal static class ManifestTexts
{
    private const int FewCorpusFiles = 40;
    private const int LongestText = 20_000;

    public static IReadOnlyList<(string Path, string Text)> All { get; } =
    [
        .. RuleCase.All.SelectMany(static @case => @case.Files.Select(file => ($"{@case.Path}#{file.Path}", file.Text))),
        .. YamlBelow(Path.Combine(Repository.Root, "samples", "Legacy")),
        .. Repository.Corpus is { } corpus ? EveryNth([.. YamlBelow(corpus)], FewCorpusFiles) : [],
    ];

    private static IEnumerable<(string Path, string Text)> YamlBelow(string folder) =>
        !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(static path => (path, File.ReadAllText(path)))
            .Where(static file => file.Item2.Length < LongestText);

    private static IEnumerable<T> EveryNth<T>(IReadOnlyList<T> items, int wanted) =>
        items.Where((_, i) => i % Math.Max(1, items.Count / wanted) == 0);
}
