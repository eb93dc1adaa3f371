using System.Text;

namespace Plimsoll.Inputs;

public sealed class InputTests
{
    private static readonly string[] Lint = ["lint", "--select", "PLM1001,PLM0001", "--format", "concise"];

    [Fact]
    public void Folders_are_walked_without_what_does_not_belong_to_them()
    {
        var manifest = Manifests.WithoutMemoryLimit("a");
        using var folder = TestFolder.Of(
            ("b/z.yml", manifest), ("b/A.yaml", manifest), ("a.yaml", manifest), ("b.yaml", manifest), ("notes.txt", "a: ["),
            (".git/c.yaml", manifest), (".hidden.yaml", manifest), ("node_modules/d.yaml", manifest), ("bin/e.yaml", manifest), ("obj/f.yaml", manifest));
        Assert.Equal(["a.yaml", "b.yaml", "b/A.yaml", "b/z.yml"], FilesOf(CommandRun.In(folder, Lint)));
    }

    [Fact]
    public void Symbolic_links_are_not_followed_unless_named()
    {
        using var outside = TestFolder.Of(("secret.yaml", Manifests.WithoutMemoryLimit("a")));
        using var folder = TestFolder.Of(("a/a.yaml", Manifests.WithoutMemoryLimit("a")));
        Directory.CreateSymbolicLink(folder.PathOf("a/circle"), folder.PathOf("a"));
        Directory.CreateSymbolicLink(folder.PathOf("a/out"), outside.PathOf(""));
        File.CreateSymbolicLink(folder.PathOf("a/link.yaml"), outside.PathOf("secret.yaml"));
        Assert.Equal(["a/a.yaml"], FilesOf(CommandRun.In(folder, Lint)));
        Assert.Equal(["a/link.yaml"], FilesOf(CommandRun.In(folder, [.. Lint, "a/link.yaml"])));
    }

    [Fact]
    public void A_folder_s_json_counts_only_when_it_is_a_manifest_and_named_json_always()
    {
        const string manifest = """{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}, "spec": {"containers": [{"name": "a", "image": "b"}]}}""";
        using var folder = TestFolder.Of(
            ("package.json", """{"name": "x", "nested": {"apiVersion": "v1", "kind": "Pod"},}"""), ("pod.json", manifest), ("broken.json", manifest[..^1]), ("other.json", "{"));
        Assert.Equal(["broken.json", "pod.json"], FilesOf(CommandRun.In(folder, Lint)));
        Assert.Equal(["other.json"], FilesOf(CommandRun.In(folder, [.. Lint, "other.json"])));
    }

    [Fact]
    public void Git_s_ignore_files_count_and_so_do_those_above_in_the_work_tree()
    {
        var manifest = Manifests.WithoutMemoryLimit("a");
        using var folder = TestFolder.Of(
            (".git/HEAD", ""), (".gitignore", "# generated\nout/\n*.gen.yaml\n!keep.gen.yaml\n/top.yaml\n"), ("top.yaml", manifest),
            ("k8s/top.yaml", manifest), ("k8s/a.gen.yaml", manifest), ("k8s/keep.gen.yaml", manifest), ("k8s/out/b.yaml", manifest),
            ("k8s/sub/.gitignore", "local.yaml\n"), ("k8s/sub/local.yaml", manifest), ("k8s/local.yaml", manifest));
        string[] expected = ["k8s/keep.gen.yaml", "k8s/local.yaml", "k8s/top.yaml"];
        Assert.Equal(expected, FilesOf(CommandRun.In(folder, Lint)));
        Assert.Equal(expected, FilesOf(CommandRun.In(folder, [.. Lint, "k8s"])));
        Assert.Equal(["k8s/a.gen.yaml"], FilesOf(CommandRun.In(folder, [.. Lint, "k8s/a.gen.yaml"])));
    }

    [Fact]
    public void What_is_excluded_is_left_out_however_it_was_found()
    {
        var manifest = Manifests.WithoutMemoryLimit("a");
        using var folder = TestFolder.Of(("a.yaml", manifest), ("charts/b.yaml", manifest), ("k8s/test/c.yaml", manifest), ("k8s/d.yaml", manifest), ("k8s/e.yml", manifest));
        Assert.Equal(["a.yaml", "k8s/d.yaml"], FilesOf(CommandRun.In(folder, [.. Lint, "--exclude", "charts", "--exclude", "{test,*.yml}"])));
        Assert.Equal(["a.yaml"], FilesOf(CommandRun.In(folder, [.. Lint, "a.yaml", "charts/b.yaml", "--exclude", "charts/"])));
    }

    [Fact]
    public void Globs_find_what_they_say()
    {
        var manifest = Manifests.WithoutMemoryLimit("a");
        using var folder = TestFolder.Of(("apps/x/prod/a.yaml", manifest), ("apps/x/dev/a.yaml", manifest), ("apps/prod/b.yml", manifest), ("c.yaml", manifest));
        Assert.Equal(["apps/prod/b.yml", "apps/x/prod/a.yaml"], FilesOf(CommandRun.In(folder, [.. Lint, "apps/**/prod/*.{yaml,yml}"])));
        Assert.Equal(["c.yaml"], FilesOf(CommandRun.In(folder, [.. Lint, "[a-c].y?ml"])));
        Assert.Equal(["c.yaml"], FilesOf(CommandRun.With(folder, new Surroundings { Folder = "apps" }, [.. Lint, "../*.yaml"])).Select(Path.GetFileName));
        Assert.Equal("error: *.json: no manifest matches this pattern\n", CommandRun.In(folder, [.. Lint, "*.json"]).Error);
    }

    [Fact]
    public void Standard_input_is_a_file_like_any_other()
    {
        using var folder = TestFolder.Of(("a.yaml", Manifests.WithWrongPort("a")));
        var input = new Surroundings { Input = Encoding.UTF8.GetBytes(Manifests.WithoutMemoryLimit("a")) };
        var run = CommandRun.With(folder, input, "lint", "--select", "PLM1001,PLM2002", "--format", "concise", "-", "a.yaml");
        Assert.Equal(["<stdin>", "a.yaml"], FilesOf(run));
        Assert.Equal(["PLM1001", "PLM2002"], run.RuleIds);
    }

    [Fact]
    public void Text_encodings_make_no_difference()
    {
        var manifest = Manifests.WithoutMemoryLimit("名前");
        using var folder = new TestFolder();
        var encodings = new (string Name, Encoding Encoding)[]
        {
            ("a", new UTF8Encoding(false)), ("b", new UTF8Encoding(true)), ("c", new UnicodeEncoding(false, true)), ("d", new UnicodeEncoding(true, true)),
        };
        foreach (var (name, encoding) in encodings)
            folder.Write($"{name}.yaml", [.. encoding.Preamble, .. encoding.GetBytes(manifest)]);
        folder.Write("e.yaml", manifest.ReplaceLineEndings("\r\n"));
        var expected = CommandRun.In(folder, [.. Lint, "a.yaml"]).Output;
        Assert.Contains("shop/名前", expected, StringComparison.Ordinal);
        foreach (var name in (string[])["b", "c", "d", "e"])
            Assert.Equal(expected.Replace("a.yaml", $"{name}.yaml", StringComparison.Ordinal), CommandRun.In(folder, [.. Lint, $"{name}.yaml"]).Output);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_an_unreadable_input()
    {
        using var folder = TestFolder.Of(("a.yaml", Manifests.WithoutMemoryLimit("a")));
        folder.Write("b.yaml", [.. "a: "u8, 0xE9, 0x0A]);
        folder.Write("c.yaml", [0x1F, 0x8B, 0x08]);
        var run = CommandRun.In(folder, Lint);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("error: b.yaml: not text: byte 4 is not UTF-8\nerror: c.yaml: compressed with gzip: unpack it first\n", run.Error);
        Assert.Equal(["a.yaml"], FilesOf(run));
    }

    private static IEnumerable<string> FilesOf(CommandRun run) => run.Lines.Select(static line => line[..line.IndexOf(':', StringComparison.Ordinal)]).Distinct();
}
