using Plimsoll.Yaml.Corpus;
using Plimsoll.Yaml.Suite;

namespace Plimsoll.Invariants;

/// <summary>What variants are made of: all of yaml-test-suite, real manifests, and the rules' cases as they stand.</summary>
internal static class ReaderTexts
{
    private const int ManyCorpusFiles = 200;
    private const int LongestText = 8_000;

    public static IReadOnlyList<string> All { get; } =
    [
        .. SuiteCase.All.Select(static @case => @case.Text),
        .. EveryNth([.. CorpusFiles.All.Select(static file => file.Text).Where(static text => text.Length < LongestText)], ManyCorpusFiles),
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Core", "Rules"), "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .Where(static text => text.Length < LongestText),
    ];

    private static IEnumerable<string> EveryNth(IReadOnlyList<string> texts, int wanted) =>
        texts.Where((_, i) => i % Math.Max(1, texts.Count / wanted) == 0);
}
