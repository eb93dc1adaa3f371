using System.Globalization;

namespace Plimsoll.Precision;

/// <summary>What a person said of a rule's findings in the corpus: a line of <c>judgements.tsv</c>.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Sample">How many findings were looked at.</param>
/// <param name="Right">How many of them were right.</param>
/// <param name="Note">What they were, or what was mended because of them.</param>
internal sealed record Judgement(string Rule, int Sample, int Right, string Note)
{
    public static IReadOnlyDictionary<string, Judgement> All { get; } = File.ReadLines(Path.Combine(Repository.Root, "tests", "Core", "Precision", "judgements.tsv"))
        .Skip(1)
        .Select(static line => line.Split('\t'))
        .Select(static parts => new Judgement(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture), parts[3]))
        .ToDictionary(static judgement => judgement.Rule, StringComparer.Ordinal);
}
