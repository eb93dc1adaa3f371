using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Plimsoll.Evaluation.Charts;

/// <summary>The page of the chart constructs lists them all, and says of each what Helm cannot say what to write instead.</summary>
public partial class ConstructsPageTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Charts");
    private static readonly string Page = Path.Combine(Folder, "Constructs", "README.md");

    [Fact]
    public void The_page_lists_all_charts() => Check("charts", ChartTables());

    [Fact]
    public void The_page_lists_what_Helm_cannot_say() => Check("inexpressible", InexpressibleTable());

    [Fact]
    public void What_the_page_names_exists() => Assert.All(
        Link().Matches(File.ReadAllText(Page)),
        static link => Assert.True(File.Exists(Path.Combine(Folder, "Constructs", link.Groups["path"].Value)), link.Value));

    [Fact]
    public void One_expression_of_an_inexpressible_chart_is_marked() => Assert.All(
        Files("Inexpressible"),
        static file => Assert.Single(Remedy().Matches(File.ReadAllText(file))));

    private static void Check(string marker, string content)
    {
        var expected = GeneratedText.Between(File.ReadAllText(Page), marker, $"\n{content}\n");
        Assert.NotNull(expected);
        GeneratedText.Check(Page, expected);
    }

    private static string ChartTables()
    {
        var text = new StringBuilder();
        var files = Files("Constructs");
        foreach (var topic in files.GroupBy(Topic))
        {
            text.Append(CultureInfo.InvariantCulture, $"### {topic.Key}\n\n| chart | what it is |\n|---|---|\n");
            foreach (var file in topic)
                text.Append(CultureInfo.InvariantCulture, $"| [{Name(file)}]({topic.Key}/{Name(file)}.cs) | {Description(file)} |\n");
            text.Append('\n');
        }

        return text.Append(CultureInfo.InvariantCulture, $"{files.Length} charts in all.\n").ToString();
    }

    private static string InexpressibleTable()
    {
        var text = new StringBuilder("| chart | why | instead |\n|---|---|---|\n");
        foreach (var file in Files("Inexpressible"))
        {
            var remedy = Remedy().Match(File.ReadAllText(file)).Groups["remedy"].Value;
            text.Append(CultureInfo.InvariantCulture, $"| [{Name(file)}](../Inexpressible/{Name(file)}.cs) | {Description(file)} | {remedy} |\n");
        }

        return text.ToString();
    }

    private static string[] Files(string folder) =>
        [.. Directory.GetFiles(Path.Combine(Folder, folder), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static string Topic(string file) => Path.GetFileName(Path.GetDirectoryName(file)!);

    private static string Name(string file) => Path.GetFileNameWithoutExtension(file);

    private static string Description(string file) => Summary().Match(File.ReadAllText(file)).Groups["text"].Value;

    [GeneratedRegex(@"^/// <summary>(?<text>.+)</summary>$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Summary();

    [GeneratedRegex(@"// PLM9004: (?<remedy>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Remedy();

    [GeneratedRegex(@"\]\((?<path>[^)]+\.cs)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
