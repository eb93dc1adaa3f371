using System.Text;
using Plimsoll.Rules.Pages;
using Plimsoll.Yaml.Mistakes;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Pages;

/// <summary>The tables of docs/reader.md are what the tests run on.</summary>
public class ReaderPageTests
{
    private const string Page = "docs/reader.md";

    [Theory]
    [InlineData("warnings")]
    [InlineData("refusals")]
    [InlineData("mistakes")]
    [InlineData("scalars")]
    [InlineData("keys")]
    public void TablesAreWhatIsTested(string name)
    {
        var path = Path.Combine(Repository.Root, Page);
        var expected = GeneratedText.Between(File.ReadAllText(path), name, "\n" + Table(name) + "\n");
        Assert.NotNull(expected);
        GeneratedText.Check(path, expected);
    }

    private static string Table(string name) => name switch
    {
        "warnings" => OfMistakes(SyntaxErrorKind.Tolerated),
        "refusals" => OfMistakes(SyntaxErrorKind.Refused),
        "mistakes" => OfMistakes(SyntaxErrorKind.Malformed),
        "scalars" => OfRows("| written | type | JSON |\n|---|---|---|\n", "kubernetes-scalars.tsv"),
        _ => OfRows("| key | | JSON |\n|---|---|---|\n", "kubernetes-keys.tsv"),
    };

    private static string OfMistakes(SyntaxErrorKind kind)
    {
        var table = new StringBuilder("| message | for example |\n|---|---|\n");
        foreach (var mistake in KnownMistakes.All.Where(mistake => SyntaxMessages.KindOf(mistake.Error) == kind).DistinctBy(static mistake => mistake.Error))
            table.Append($"| {Cell(SyntaxMessages.Of(mistake.Error, "…"))} | {Code(Shorten(mistake.Marked))} |\n");
        return table.ToString();
    }

    private static string OfRows(string head, string file)
    {
        var table = new StringBuilder(head);
        foreach (var row in TestData.Rows(Path.Combine("Yaml", "Data", file)))
            table.Append($"| {Code(row[0])} | {row[1]} | {Code(row[2])} |\n");
        return table.ToString();
    }

    /// <summary>Without the entry that only shows that the reader goes on.</summary>
    private static string Shorten(string text)
    {
        text = text.Replace("after: fine\n", "", StringComparison.Ordinal).TrimEnd('\n');
        return text.Length > 100 ? text[..20] + "…" + text[^8..] : text;
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Code(string text)
    {
        var visible = string.Concat(text.Select(static c => c switch
        {
            '\n' => "⏎",
            '\t' => "⇥",
            '|' => "\\|",
            '\ufeff' => "(BOM)",
            '\u2028' => "(U+2028)",
            < ' ' => $"(U+{(int)c:X4})",
            _ when char.IsSurrogate(c) => "",
            _ => c.ToString(),
        }));
        var tick = visible.Contains('`', StringComparison.Ordinal) ? "``" : "`";
        return visible.Length == 0 ? "" : visible[0] == '`' || visible[^1] == '`' ? $"{tick} {visible} {tick}" : tick + visible + tick;
    }
}
