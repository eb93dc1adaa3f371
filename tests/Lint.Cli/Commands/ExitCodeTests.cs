namespace Plimsoll.Commands;

public sealed class ExitCodeTests
{
    private static readonly string[] LimitsOnly = ["lint", "--select", "PLM1001", "--format", "concise"];

    [Fact]
    public void Nothing_found_is_success()
    {
        using var folder = TestFolder.Of(("a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n"));
        Assert.Equal(new CommandRun(ExitCode.Success, "", ""), CommandRun.In(folder, LimitsOnly));
    }

    [Theory]
    [InlineData("error", "error", ExitCode.Findings)]
    [InlineData("warn", "error", ExitCode.Success)]
    [InlineData("warn", "warn", ExitCode.Findings)]
    [InlineData("info", "warn", ExitCode.Success)]
    [InlineData("info", "info", ExitCode.Findings)]
    [InlineData("error", "never", ExitCode.Success)]
    public void Findings_fail_from_the_severity_that_was_asked_for(string severity, string failOn, int expected)
    {
        using var folder = TestFolder.Of(("a.yaml", Manifests.WithoutMemoryLimit("a")));
        var run = CommandRun.In(folder, [.. LimitsOnly, "--rule", $"PLM1001={severity}", "--fail-on", failOn]);
        Assert.Equal(expected, run.ExitCode);
        Assert.Equal([$"a.yaml:12:64: {severity} PLM1001 container \"web\" of Deployment \"shop/a\" has no memory limit"], run.Lines);
    }

    [Fact]
    public void A_missing_path_is_named_and_the_others_are_linted()
    {
        using var folder = TestFolder.Of(("a.yaml", Manifests.WithoutMemoryLimit("a")));
        var run = CommandRun.In(folder, [.. LimitsOnly, "nowhere", "a.yaml"]);
        Assert.Equal(ExitCode.Trouble, run.ExitCode);
        Assert.Equal("error: nowhere: no such file or folder\n", run.Error);
        Assert.Equal(["PLM1001"], run.RuleIds);
    }

    [Fact]
    public void Broken_yaml_is_a_finding_and_hides_no_other_document()
    {
        using var folder = TestFolder.Of(("a.yaml", "a: [1,\n---\n" + Manifests.WithoutMemoryLimit("a")));
        var run = CommandRun.In(folder, "lint", "--select", "PLM0001,PLM1001", "--format", "concise");
        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Equal(["PLM0001", "PLM1001"], run.RuleIds);
    }

    [Theory]
    [InlineData("there is no option --formt: did you mean --format?", "lint", "--formt", "json")]
    [InlineData("there is no rule \"PLM1O01\": did you mean PLM1001?", "lint", "--select", "PLM1O01")]
    [InlineData("there is no rule \"memory-limit-mising\": did you mean memory-limit-missing?", "explain", "memory-limit-mising")]
    [InlineData("there is no rule \"zzz\": see `plimsoll rules`", "lint", "--ignore", "zzz")]
    [InlineData("there is no setting \"plimsoll.scop\": did you mean plimsoll.scope?", "lint", "--setting", "plimsoll.scop=file")]
    [InlineData("--rule PLM1001: write it as PLM1013=error", "lint", "--rule", "PLM1001")]
    [InlineData("--rule PLM1001=bad: \"bad\" is no severity: error, warn, info or off", "lint", "--rule", "PLM1001=bad")]
    [InlineData("--config none.editorconfig: no such file", "lint", "--config", "none.editorconfig")]
    [InlineData("Argument 'xml' not recognized. Must be one of: 'text', 'concise', 'json'", "lint", "--format", "xml")]
    [InlineData("two formats would go to standard output: give one an --output", "lint", "--format", "text", "--format", "json")]
    public void Wrong_usage_is_said_in_a_line(string message, params string[] args)
    {
        using var folder = TestFolder.Of(("a.yaml", Manifests.WithoutMemoryLimit("a")));
        Assert.Equal(new CommandRun(ExitCode.Trouble, "", $"error: {message}\n"), CommandRun.In(folder, args));
    }

    [Fact]
    public void Nothing_at_all_shows_the_help()
    {
        using var folder = new TestFolder();
        var run = CommandRun.In(folder);
        Assert.Equal((ExitCode.Trouble, ""), (run.ExitCode, run.Error));
        Assert.Contains("plimsoll explain PLM1001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_manifests_is_no_failure_but_is_said()
    {
        using var folder = TestFolder.Of(("readme.md", ""));
        Assert.Equal(
            new CommandRun(ExitCode.Success, "", "warning: no manifests here (.yaml, .yml, or .json with apiVersion and kind)\n"), CommandRun.In(folder, "lint"));
    }
}
