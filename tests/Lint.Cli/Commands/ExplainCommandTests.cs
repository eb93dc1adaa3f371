using Plimsoll.Rules;

namespace Plimsoll.Commands;

public sealed class ExplainCommandTests
{
    public static TheoryData<string> Words => new(RuleCatalog.Rules.SelectMany(static rule => new[] { rule.Info.Id.ToLowerInvariant(), rule.Info.Name }));

    [Theory]
    [MemberData(nameof(Words))]
    public void Every_rule_is_explained(string word)
    {
        using var folder = new TestFolder();
        var run = CommandRun.In(folder, "explain", word);
        var rule = RuleCatalog.Find(word)!.Info;
        Assert.Equal((ExitCode.Success, ""), (run.ExitCode, run.Error));
        Assert.Contains(rule.Id, run.Lines[0], StringComparison.Ordinal);
        Assert.Contains(rule.Name, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Output);
    }

    [Fact]
    public void Help_ends_with_examples()
    {
        using var folder = new TestFolder();
        foreach (var command in (string[])["lint", "rules", "explain"])
        {
            var run = CommandRun.In(folder, command, "--help");
            Assert.Equal((ExitCode.Success, ""), (run.ExitCode, run.Error));
            Assert.Contains($"\nExamples:\n  plimsoll {command}", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_version_is_the_program_s_own()
    {
        using var folder = new TestFolder();
        Assert.Equal(new CommandRun(ExitCode.Success, $"plimsoll {PlimsollCommand.Version}\n", ""), CommandRun.In(folder, "--version"));
    }
}
