using System.Text.Json;

namespace Plimsoll.Output;

public sealed class RenderingTests
{
    private const string Rules = "PLM0001,PLM0003,PLM1001,PLM2002";

    [Fact]
    public Task Text() => Verify("text");

    [Fact]
    public Task Concise() => Verify("concise");

    [Fact]
    public Task Json() => Verify("json");

    [Fact]
    public Task Text_of_wide_characters_tabs_and_long_lines()
    {
        using var folder = TestFolder.Of(
            ("a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {\"name\": \"设置\", \"name\": \"a\"}\n"),
            ("b.json", $$$"""{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "b"}, "data": {"x": "{{{new string('x', 300)}}}", "y":	"1", "y": "{{{new string('y', 300)}}}"}}"""));
        return Snapshot.Verify(CommandRun.With(folder, new Surroundings { Width = 80 }, "lint", "--select", "PLM0003").Output);
    }

    [Fact]
    public void Colours_are_there_when_asked_for()
    {
        using var folder = Sample();
        string[] args = ["lint", "--select", "PLM1001"];
        var terminal = new Surroundings { IsTerminal = true };
        var noColor = terminal with { Variables = new Dictionary<string, string> { ["NO_COLOR"] = "1" } };
        Assert.Contains("\e[1;31merror\e[0m", CommandRun.With(folder, terminal, args).Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', CommandRun.In(folder, args).Output);
        Assert.DoesNotContain('\e', CommandRun.With(folder, noColor, args).Output);
        Assert.Contains('\e', CommandRun.With(folder, noColor, [.. args, "--color", "always"]).Output);
        Assert.DoesNotContain('\e', CommandRun.With(folder, terminal, [.. args, "--color", "never"]).Output);
        var forced = new Surroundings { Variables = new Dictionary<string, string> { ["FORCE_COLOR"] = "1" } };
        Assert.Contains('\e', CommandRun.With(folder, forced, args).Output);
    }

    [Fact]
    public void Outputs_go_with_the_formats_beside_them()
    {
        using var folder = Sample();
        var run = CommandRun.In(folder, "lint", "--select", Rules, "--format", "concise", "--format", "json", "--output", "a.json", "--output", "b.txt", "--format=text");
        Assert.Equal(CommandRun.In(folder, "lint", "--select", Rules, "--format", "concise"), run);
        using var json = JsonDocument.Parse(folder.Read("a.json"));
        Assert.Equal(run.Lines.Count, json.RootElement.GetProperty("findings").GetArrayLength());
        Assert.Equal(CommandRun.In(folder, "lint", "--select", Rules).Output, folder.Read("b.txt"));
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_trouble()
    {
        using var folder = Sample();
        var run = CommandRun.In(folder, "lint", "--format", "json", "--output", "nowhere/a.json");
        Assert.Equal((2, "", "error: cannot write nowhere/a.json: no such file or folder\n"), (run.ExitCode, run.Output, run.Error));
        run = CommandRun.In(folder, "lint", "--format", "json", "--output", "k8s");
        Assert.Equal((2, "", "error: cannot write k8s: it is a folder\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Empty(Directory.GetFiles(folder.PathOf(""), "*.tmp", SearchOption.AllDirectories));
    }

    [Fact]
    public void Quiet_leaves_out_the_summary()
    {
        using var folder = Sample();
        Assert.Contains(" of 3 files (", CommandRun.In(folder, "lint").Output, StringComparison.Ordinal);
        Assert.DoesNotContain(" of 3 files (", CommandRun.In(folder, "lint", "--quiet").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Fingerprints_survive_moved_lines_and_tell_equal_findings_apart()
    {
        var manifest = Manifests.WithoutMemoryLimit("a");
        using var folder = TestFolder.Of(("a.yaml", manifest + "---\n" + manifest));
        var before = Fingerprints(folder);
        Assert.Equal(2, before.Distinct().Count());
        folder.Write("a.yaml", "# a new line\n\n" + manifest + "---\n# and another\n" + manifest);
        Assert.Equal(before, Fingerprints(folder));
        folder.Write("a.yaml", manifest.Replace("name: web", "name: other", StringComparison.Ordinal));
        Assert.DoesNotContain(Assert.Single(Fingerprints(folder)), before);
    }

    private static List<string?> Fingerprints(TestFolder folder)
    {
        using var json = JsonDocument.Parse(CommandRun.In(folder, "lint", "--select", "PLM1001", "--format", "json").Output);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(static finding => finding.GetProperty("fingerprint").GetString())];
    }

    private static Task Verify(string format, [System.Runtime.CompilerServices.CallerMemberName] string method = "")
    {
        using var folder = Sample();
        var run = CommandRun.In(folder, "lint", "--select", Rules, "--format", format);
        return Snapshot.Verify($"exit {run.ExitCode}\n{run.Output}{run.Error}", method: method);
    }

    private static TestFolder Sample() => TestFolder.Of(
        ("k8s/web.yaml", Manifests.WithoutMemoryLimit("web") + "---\n" + Manifests.WithoutMemoryLimit("other")),
        ("k8s/service.yaml", Manifests.WithWrongPort("web")),
        ("broken.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n\tname: a\n---\na: 1\nb: 2\na: 3\n"));
}
