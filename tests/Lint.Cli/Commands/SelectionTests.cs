namespace Plimsoll.Commands;

public sealed class SelectionTests
{
    [Theory]
    [InlineData("PLM1001,PLM2002", "--select", "PLM1001,PLM2002")]
    [InlineData("PLM1001,PLM2002", "--select", "PLM1001", "--select", "target-port-missing")]
    [InlineData("PLM1001", "--select", "PLM10", "--ignore", "PLM1002,PLM1003")]
    [InlineData("PLM2002", "--select", "PLM1001,PLM2002", "--ignore", "PLM1")]
    [InlineData("PLM2002", "--select", "PLM1001,PLM2002", "--rule", "memory-limit-missing=off")]
    [InlineData("PLM1001", "--select", "PLM2002", "--ignore", "PLM2002", "--rule", "plm1001=info")]
    public void The_most_particular_flag_counts(string expected, params string[] flags)
    {
        using var folder = TestFolder.Of(("a.yaml", Manifests.WithoutMemoryLimit("a") + "---\n" + Manifests.WithWrongPort("a")));
        var run = CommandRun.In(folder, ["lint", "--format", "concise", .. flags]);
        Assert.Equal(expected.Split(','), run.RuleIds);
    }

    [Fact]
    public void A_rule_that_is_off_runs_as_a_warning_when_it_is_selected_by_name_but_not_with_its_family()
    {
        using var folder = TestFolder.Of(
            ("a.yaml", Manifests.WithoutMemoryLimit("a")),
            (".editorconfig", "root = true\n[*.yaml]\ndotnet_diagnostic.PLM1001.severity = none\n"));
        Assert.Contains(": warn PLM1001 ", CommandRun.In(folder, "lint", "--format", "concise", "--select", "PLM1001").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("PLM1001", CommandRun.In(folder, "lint", "--format", "concise", "--select", "PLM1").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rule_set_notes_leaves_only_starred_rules()
    {
        using var folder = TestFolder.Of(("a.yaml", Manifests.WithoutMemoryLimit("a") + "---\na: 1\na: 2\n"));
        var run = CommandRun.In(folder, "lint", "--format", "concise", "--ruleset", "notes");
        Assert.Contains("PLM1001", run.RuleIds);
        Assert.DoesNotContain("PLM0003", run.RuleIds);
    }
}
