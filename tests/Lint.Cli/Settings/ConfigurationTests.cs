using Plimsoll.Commands;

namespace Plimsoll.Settings;

public sealed class ConfigurationTests
{
    private static readonly string[] Lint = ["lint", "--format", "concise"];

    [Fact]
    public void Sections_count_for_the_files_below_their_folder()
    {
        var manifest = Manifests.WithoutMemoryLimit("a");
        using var folder = TestFolder.Of(
            (".editorconfig", "root = true\n[*.yaml]\ndotnet_diagnostic.PLM1001.severity = warning\n"),
            ("a.yaml", manifest), ("a.yml", manifest), ("dev/a.yaml", manifest), ("test/sub/a.yaml", manifest),
            ("dev/.editorconfig", "[a.yaml]\ndotnet_diagnostic.plm1001.severity = suggestion\n"),
            ("test/.editorconfig", "root = true\n"));
        Assert.Equal(
            ["a.yaml warn", "a.yml error", "dev/a.yaml info", "test/sub/a.yaml error"], Severities(CommandRun.In(folder, Lint)));
        Assert.Equal(["a.yaml info"], Severities(CommandRun.With(folder, new Surroundings { Folder = "dev" }, Lint)));
    }

    [Fact]
    public void The_nearest_global_file_counts_and_sections_go_before_it()
    {
        var manifest = Manifests.WithoutMemoryLimit("a");
        using var folder = TestFolder.Of(
            (".globalconfig", "is_global = true\ndotnet_diagnostic.PLM1001.severity = warning\n"),
            ("a.yaml", manifest), ("dev/a.yaml", manifest), ("dev/b.yaml", manifest),
            ("dev/.globalconfig", "is_global = true\ndotnet_diagnostic.PLM1001.severity = suggestion\n"),
            ("dev/.editorconfig", "root = true\n[b.yaml]\ndotnet_diagnostic.PLM1001.severity = error\n"));
        Assert.Equal(["a.yaml warn", "dev/a.yaml info", "dev/b.yaml error"], Severities(CommandRun.In(folder, Lint)));
    }

    [Fact]
    public void A_named_file_takes_the_place_of_all_others_and_means_files_anywhere()
    {
        var manifest = Manifests.WithoutMemoryLimit("a");
        using var folder = TestFolder.Of(
            ("in/.editorconfig", "root = true\n[*.yaml]\ndotnet_diagnostic.PLM1001.severity = none\n"),
            ("team.editorconfig", "[*.yaml]\ndotnet_diagnostic.PLM1001.severity = suggestion\n"),
            ("in/a.yaml", manifest), ("out/a.yaml", manifest));
        var run = CommandRun.With(folder, new Surroundings { Folder = "in" }, [.. Lint, "--config", "../team.editorconfig", ".", "../out"]);
        Assert.Equal(["../out/a.yaml info", "a.yaml info"], Severities(run));
    }

    [Fact]
    public void Flags_have_the_last_word_and_no_config_reads_nothing()
    {
        using var folder = TestFolder.Of(
            (".editorconfig", "root = true\n[*.yaml]\ndotnet_diagnostic.PLM1001.severity = warning\nplimsoll.ruleset = notes\n"),
            ("a.yaml", Manifests.WithoutMemoryLimit("a")));
        Assert.Equal(["a.yaml warn"], Severities(CommandRun.In(folder, Lint)));
        Assert.Equal(["a.yaml info"], Severities(CommandRun.In(folder, [.. Lint, "--rule", "PLM1001=info"])));
        Assert.Equal(["a.yaml error"], Severities(CommandRun.In(folder, [.. Lint, "--no-config"])));
        Assert.Equal(ExitCode.Trouble, CommandRun.In(folder, [.. Lint, "--no-config", "--config", ".editorconfig"]).ExitCode);
    }

    [Fact]
    public void Settings_reach_the_rules_from_files_and_flags()
    {
        var (deployment, service) = (Manifests.WithoutMemoryLimit("a"), Manifests.WithWrongPort("a"));
        using var folder = TestFolder.Of(("a.yaml", deployment), ("b.yaml", service));
        string[] lint = ["lint", "--format", "concise", "--select", "PLM2001,PLM2002"];
        Assert.Equal(["PLM2002"], CommandRun.In(folder, lint).RuleIds);
        Assert.Equal(["PLM2001"], CommandRun.In(folder, [.. lint, "--setting", "plimsoll.scope=file"]).RuleIds);
        folder.Write(".editorconfig", "root = true\n[*.yaml]\nplimsoll.scope = file\n");
        Assert.Equal(["PLM2001"], CommandRun.In(folder, lint).RuleIds);
        Assert.Equal(["PLM2002"], CommandRun.In(folder, [.. lint, "--setting", "plimsoll.scope=run"]).RuleIds);
    }

    [Fact]
    public void Files_with_equal_settings_share_a_scope()
    {
        var configuration = new AnalyzerConfiguration(
            [("/r/.editorconfig", "root = true\n[*.yaml]\nplimsoll.scope = file\n[b.yaml]\nindent_size = 3\n[c.yaml]\nplimsoll.scope = folder\n")]);
        Assert.Same(configuration.For("/r/a.yaml"), configuration.For("/r/x/b.yaml"));
        Assert.NotSame(configuration.For("/r/a.yaml"), configuration.For("/r/c.yaml"));
        Assert.Equal("folder", configuration.For("/r/c.yaml").Get(CommonSettings.Scope));
        Assert.Equal("run", configuration.For("/elsewhere/c.yaml").Get(CommonSettings.Scope));
    }

    [Fact]
    public void Nonsense_in_a_file_is_no_failure()
    {
        using var folder = TestFolder.Of(
            (".editorconfig", "root = true\n[{{{*.yaml\n=\n[*.yaml]\nplimsoll.scope\ndotnet_diagnostic.PLM1001.severity = loud\nplimsoll.scope = \n\0"),
            ("a.yaml", Manifests.WithoutMemoryLimit("a")));
        Assert.Equal(["a.yaml error"], Severities(CommandRun.In(folder, Lint)));
    }

    [Fact]
    public void What_is_wrong_in_a_configuration_file_is_said_there_once()
    {
        using var folder = TestFolder.Of(
            (".editorconfig", "root = true\n[*.yaml]\nplimsoll.scop = file\nplimsoll.scope = file\ndotnet_diagnostic.PLM9999.severity = none\n"),
            ("a.yaml", Manifests.WithoutMemoryLimit("a")), ("b/b.yaml", Manifests.WithoutMemoryLimit("b")));
        var lines = CommandRun.In(folder, [.. Lint, "--select", "PLM0"]).Lines.Where(static line => line.StartsWith(".editorconfig", StringComparison.Ordinal));
        Assert.Equal([".editorconfig:3:1: warn PLM0006", ".editorconfig:5:19: warn PLM0005"], lines.Select(static line => string.Join(' ', line.Split(' ').Take(3))));
    }

    [Fact]
    public void A_flag_that_names_no_setting_or_no_value_ends_the_run()
    {
        using var folder = TestFolder.Of(("a.yaml", Manifests.WithoutMemoryLimit("a")));
        foreach (var (flag, hint) in new[] { ("plimsoll.scop=file", "did you mean plimsoll.scope?"), ("plimsoll.scope=all", "one of run, folder, file") })
        {
            var run = CommandRun.In(folder, [.. Lint, "--setting", flag]);
            Assert.Equal(ExitCode.Trouble, run.ExitCode);
            Assert.Contains(hint, run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_a_comment_suppresses_is_counted_and_fails_nothing()
    {
        using var folder = TestFolder.Of(("a.yaml", "# plimsoll:ignore-file PLM1001 sized elsewhere\n" + Manifests.WithoutMemoryLimit("a")));
        var run = CommandRun.In(folder, "lint", "--format", "json", "--select", "PLM1001");
        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Contains("\"suppressed\": 1", run.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Severities(CommandRun run) =>
        run.Lines.Where(static line => line.Contains(" PLM1001 ", StringComparison.Ordinal)).Select(static line => $"{line[..line.IndexOf(':', StringComparison.Ordinal)]} {line.Split(' ')[1]}");
}
