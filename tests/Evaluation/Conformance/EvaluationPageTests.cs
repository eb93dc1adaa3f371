using System.Globalization;
using System.Text;
using Plimsoll.Programs;

namespace Plimsoll.Evaluation.Conformance;

/// <summary>The tables of <c>docs/evaluation.md</c> are made of the corpus.</summary>
public class EvaluationPageTests
{
    private const string Refused = "What cannot be evaluated";

    private static readonly string Page = Path.Combine(Repository.Root, "docs", "evaluation.md");

    [Fact]
    public void The_page_has_the_constructs_of_the_corpus() => Check("constructs", ConstructTables());

    [Fact]
    public void The_page_has_the_members_that_the_corpus_uses() => Check("members", MemberTable());

    [Fact]
    public void The_page_has_what_is_refused() => Check("refused", RefusalTable());

    private static void Check(string marker, string content)
    {
        var expected = GeneratedText.Between(File.ReadAllText(Page), marker, $"\n{content}\n");
        Assert.NotNull(expected);
        GeneratedText.Check(Page, expected);
    }

    private static string ConstructTables()
    {
        var text = new StringBuilder();
        var programs = ProgramCorpus.Programs.Where(static program => program.Refusal is null).ToLookup(static program => (program.Group, program.Construct));
        foreach (var (group, names) in Constructs.All.Where(static group => group.Group != Refused))
        {
            text.Append(CultureInfo.InvariantCulture, $"### {group}\n\n| construct | programs | one of them |\n|---|---|---|\n");
            foreach (var name in names.Where(name => programs[(group, name)].Any()))
            {
                var shortest = programs[(group, name)].Select(static program => program.Program.Text.Trim()).Where(static program => !program.Contains('\n', StringComparison.Ordinal)).MinBy(static program => program.Length);
                text.Append(CultureInfo.InvariantCulture, $"| {name} | {programs[(group, name)].Count()} | {Code(shortest ?? "")} |\n");
            }

            text.Append('\n');
        }

        return text.Append(CultureInfo.InvariantCulture, $"{ProgramCorpus.Programs.Count(static program => program.Refusal is null)} programs in all.\n").ToString();
    }

    private static string MemberTable()
    {
        var text = new StringBuilder("| type | members |\n|---|---|\n");
        foreach (var (type, members) in CorpusUsage.Evaluated.Types)
        {
            var shown = members.Where(static member => !member.StartsWith('.') && !member.Contains("op_", StringComparison.Ordinal) && !member.StartsWith("this[", StringComparison.Ordinal)).Select(static member => $"`{member}`").ToList();
            if (shown.Count > 0 && !type.StartsWith("System.Runtime.", StringComparison.Ordinal) && !type.Contains(".ValueTuple", StringComparison.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $"| `{Name(type)}` | {string.Join(" ", shown)} |\n");
        }

        return text.ToString();
    }

    /// <summary><c>System.Collections.Generic.List`1</c> without what it takes.</summary>
    private static string Name(string type) => type.IndexOf('`', StringComparison.Ordinal) is var end and >= 0 ? type[..end] : type;

    private static string RefusalTable()
    {
        var text = new StringBuilder("| program | what is said |\n|---|---|\n");
        foreach (var program in ProgramCorpus.Programs.Where(static program => program.Refusal is not null).OrderBy(static program => program.Group == Refused ? 0 : 1))
        {
            var (rule, message) = (program.Refusal![..7], program.Refusal[(program.Refusal.IndexOf("`: ", StringComparison.Ordinal) + 3)..]);
            text.Append(CultureInfo.InvariantCulture, $"| {Code(program.Program.Text)} | {rule}: {Escaped(message)} |\n");
        }

        return text.ToString();
    }

    private static string Code(string text) => text.Contains('`', StringComparison.Ordinal) ? $"`` {Escaped(text)} ``" : $"`{Escaped(text)}`";

    private static string Escaped(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
}
