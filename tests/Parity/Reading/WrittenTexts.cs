using Plimsoll.Model;

namespace Plimsoll.Parity.Reading;

/// <summary>Trees of values that are hard to write: strings made of syntax, words and numbers of YAML, and characters that readers differ about.</summary>
internal static class WrittenTexts
{
    private const int DeepestNesting = 3;
    private const int MostChildren = 4;
    private const int MostFragments = 6;

    private static readonly string[] Fragments =
    [
        "a", "b", " ", "  ", "\t", "\n", "\n\n", ":", ": ", "#", " #", "-", "- ", "---", "...", "?", "'", "\"", "\\", "|", ">", "&", "*", "!", "%", "@", "`", "{", "}", "[", "]", ",",
        "0", "1", "0x1F", "1e3", "0123", "12:30", ".5", "~", "null", "yes", "no", "true", "on", "y", "=", "<<", "2020-11-22", "é", "漢", "🙂", "\u0085", "\u2028", "\ufeff", "\u0007", "\r", "\r\n",
    ];

    public static Node Tree(Random random, int depth = 0) => random.Next(depth == DeepestNesting ? 2 : 4) switch
    {
        0 => new ScalarNode(default, ScalarKind.String, Text(random)),
        1 => random.Next(4) switch
        {
            0 => new ScalarNode(default, ScalarKind.Integer, random.Next(-9, 100_000).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            1 => new ScalarNode(default, ScalarKind.Boolean, random.Next(2) == 0 ? "true" : "false"),
            2 => new ScalarNode(default, ScalarKind.Null, "null"),
            _ => new ScalarNode(default, ScalarKind.String, Text(random)),
        },
        2 => new SequenceNode(default, [.. Enumerable.Range(0, random.Next(MostChildren)).Select(_ => Tree(random, depth + 1))]),
        _ => new MappingNode(default, [.. Enumerable.Range(0, random.Next(MostChildren)).Select(_ => Text(random)).Distinct(StringComparer.Ordinal).Select(key => new MappingEntry(key, default, Tree(random, depth + 1)))]),
    };

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(MostFragments)).Select(_ => Fragments[random.Next(Fragments.Length)]));
}
