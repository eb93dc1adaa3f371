using Plimsoll.Programs;

namespace Plimsoll.Evaluation.Conformance;

/// <summary>Every program of the corpus is executed and evaluated, with one result.</summary>
public class ConformanceTests
{
    private static readonly Lazy<Dictionary<string, string>> Differences = new(static () =>
    {
        var programs = Equal.Select(static program => program.Program).ToList();
        return programs.Zip(ProgramComparison.Differences(ProgramCorpus.Prelude, programs)).ToDictionary(static pair => pair.First.Text, static pair => pair.Second);
    });

    private static IEnumerable<CorpusProgram> Equal => ProgramCorpus.Programs.Where(static program => program.Refusal is null).DistinctBy(static program => program.Program.Text);

    public static TheoryData<string, string> Programs => new(Equal.Select(static program => ($"{program.Group}: {program.Construct}", program.Program.Text)));

    [Theory]
    [MemberData(nameof(Programs))]
    public void Execution_and_evaluation_are_equal(string construct, string program) => Assert.True(Differences.Value[program].Length == 0, $"{construct}\n{program}\n{Differences.Value[program]}");
}
