using Microsoft.CodeAnalysis;
using Plimsoll.Programs;

namespace Plimsoll.Evaluation.Conformance;

/// <summary>What cannot be evaluated is said once, at the expression, with what to write instead: the corpus holds the words.</summary>
public class RefusalTests
{
    private static readonly Lazy<Dictionary<string, string>> Answers = new(static () =>
    {
        var programs = Refused.ToList();
        var trees = programs.Select(static (program, i) => TestCompilation.Parse($"/p/{ProgramComparison.Name(i)}.cs", program.Program.Source(ProgramComparison.Name(i)))).ToList();
        var compilation = ProgramComparison.Compilation(ProgramCorpus.Prelude).AddSyntaxTrees(trees);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var result = BundleEvaluator.Evaluate(compilation, TestContext.Current.CancellationToken);
        var problems = result.Problems.ToLookup(static problem => problem.Span.File.Path);
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < programs.Count; i++)
        {
            var text = trees[i].ToString();
            var emitted = result.Definitions.Where(definition => definition.Bundle == ProgramComparison.Name(i) && definition.IsComplete).Select(static _ => "but it is emitted");
            answers.Add(programs[i].Program.Text, string.Join(
                " and ",
                problems[trees[i].FilePath].Select(problem => $"{problem.RuleId} `{text.Substring(problem.Span.Start, problem.Span.Length)}`: {problem.Message}").Concat(emitted)));
        }

        return answers;
    });

    private static IEnumerable<CorpusProgram> Refused => ProgramCorpus.Programs.Where(static program => program.Refusal is not null);

    public static TheoryData<string> Files => [.. ProgramCorpus.Files.Select(static path => Path.GetFileName(path)!)];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_corpus_says_what_is_answered(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(ProgramCorpus.Folder, file));
        var program = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("! ", StringComparison.Ordinal))
                lines[i] = $"! {Answers.Value[program]}";
            else
                program = lines[i].StartsWith("    ", StringComparison.Ordinal) ? $"{program}\n{lines[i]}" : lines[i];
        }

        GeneratedText.Check(Path.Combine(ProgramCorpus.Folder, file), string.Join('\n', lines) + "\n");
    }

    [Fact]
    public void One_cause_is_one_problem_and_nothing_is_emitted() => Assert.All(Answers.Value, static answer =>
    {
        Assert.Matches("^PLM900[123] `", answer.Value);
        Assert.DoesNotContain(" and PLM", answer.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("but it is emitted", answer.Value, StringComparison.Ordinal);
    });
}
