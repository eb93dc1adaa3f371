namespace Plimsoll.Build;

public sealed class ManifestTaskTests : IDisposable
{
    private readonly TemporaryProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Writes_bytes_as_they_are()
    {
        _project.Compile(("a.yaml", "k: é🙂\n"), ("sub/b.yaml", "\n"));
        Assert.True(_project.WriteManifests());
        Assert.Equal(["a.yaml", "sub/b.yaml"], _project.Output());
        Assert.Equal("k: é🙂\n"u8.ToArray(), File.ReadAllBytes(_project.PathOf("out/a.yaml")));
        Assert.Equal(["Shop -> out: 2 files (2 written, 0 removed)"], _project.Engine.HighMessages);
    }

    [Fact]
    public void Says_nothing_and_touches_nothing_when_nothing_changes()
    {
        _project.Compile(("a.yaml", "a\n"));
        _project.WriteManifests();
        var past = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_project.PathOf("out/a.yaml"), past);
        Assert.True(_project.WriteManifests());
        Assert.Empty(_project.Engine.HighMessages);
        Assert.Equal(past, File.GetLastWriteTimeUtc(_project.PathOf("out/a.yaml")));
    }

    [Fact]
    public void Removes_only_what_it_wrote_and_the_folders_that_this_leaves_empty()
    {
        _project.Compile(("a.yaml", "a\n"), ("gone/b.yaml", "b\n"), ("kept/c.yaml", "c\n"));
        _project.WriteManifests();
        _project.Write("out/kept/foreign.yaml", "mine");
        _project.Compile(("a.yaml", "a\n"));
        Assert.True(_project.WriteManifests());
        Assert.Equal(["a.yaml", "kept/foreign.yaml"], _project.Output());
        Assert.False(Directory.Exists(_project.PathOf("out/gone")));

        Assert.True(_project.RemoveManifests());
        Assert.Equal(["kept/foreign.yaml"], _project.Output());
        Assert.True(_project.RemoveManifests());
    }

    [Fact]
    public void Forgets_nothing_when_the_project_moves_its_output()
    {
        _project.Compile(("a.yaml", "a\n"));
        _project.WriteManifests("old");
        _project.WriteManifests();
        Assert.Equal(["a.yaml"], _project.Output());
        Assert.False(Directory.Exists(_project.PathOf("old")));
    }

    [Theory]
    [InlineData("../a.yaml")]
    [InlineData("x/../../a.yaml")]
    [InlineData("/etc/a.yaml")]
    [InlineData(@"..\a.yaml")]
    [InlineData("C:/a.yaml")]
    [InlineData("./a.yaml")]
    [InlineData("x//a.yaml")]
    [InlineData("")]
    public void Writes_nothing_when_a_path_leads_out_of_the_output_folder(string path)
    {
        _project.Compile(("fine.yaml", "a\n"), (path, "a\n"));
        Assert.False(_project.WriteManifests());
        Assert.Equal("PLM9102", Assert.Single(_project.Engine.Errors).Code);
        Assert.Empty(_project.Output());
    }

    [Fact]
    public void Reports_what_it_cannot_write()
    {
        _project.Compile(("a.yaml", "a\n"));
        Directory.CreateDirectory(_project.PathOf("out/a.yaml"));
        Assert.False(_project.WriteManifests());
        Assert.Equal("PLM9101", Assert.Single(_project.Engine.Errors).Code);
        Assert.Empty(_project.Output());
    }

    [Fact]
    public void Reports_an_assembly_that_is_none()
    {
        _project.Write("obj/Shop.dll", "not an assembly");
        Assert.False(_project.WriteManifests());
        Assert.Equal("PLM9101", Assert.Single(_project.Engine.Errors).Code);
    }

    [Fact]
    public void Leaves_files_alone_when_the_generator_did_not_run()
    {
        _project.Compile(("a.yaml", "a\n"));
        _project.WriteManifests();
        _project.CompileSource("class NoBundles;");
        Assert.True(_project.WriteManifests());
        Assert.Equal(["a.yaml"], _project.Output());
    }

    [Fact]
    public void Reports_bundles_that_no_generator_saw()
    {
        var authoring = TemporaryProject.CompileLibrary("namespace Plimsoll { public class ManifestsAttribute : System.Attribute; }");
        _project.CompileSource("[Plimsoll.Manifests] class Shop;", authoring);
        Assert.False(_project.WriteManifests());
        Assert.Equal("PLM9104", Assert.Single(_project.Engine.Errors).Code);
    }

    [Fact]
    public void Check_names_what_is_missing_different_and_stale()
    {
        _project.Compile(("40-configmap-a.yaml", "1\n2\n3\n"), ("40-configmap-b.yaml", "b\n"), ("40-configmap-c.yaml", "c\n"));
        _project.Write("out/40-configmap-a.yaml", "1\n2\nx\n");
        _project.Write("out/40-configmap-c.yaml", "c\n");
        _project.Write("out/40-configmap-d.yaml", "d\n");
        _project.Write("out/kustomization.yaml", "mine");
        Assert.False(_project.CheckManifests());
        Assert.Equal(
            [("40-configmap-a.yaml", 3), ("40-configmap-b.yaml", 0), ("40-configmap-d.yaml", 0)],
            _project.Engine.Errors.Select(error => (Path.GetFileName(error.File), error.LineNumber)));
        Assert.All(_project.Engine.Errors, error => Assert.Equal("PLM9103", error.Code));
        Assert.False(File.Exists(_project.PathOf("out/40-configmap-b.yaml")));
        Assert.False(File.Exists(_project.PathOf("obj/plimsoll.manifest.txt")));
    }

    [Fact]
    public void Check_accepts_what_a_build_wrote()
    {
        _project.Compile(("40-configmap-a.yaml", "1\n"));
        _project.WriteManifests();
        Assert.True(_project.CheckManifests());
        Assert.Empty(_project.Engine.Errors);
    }

    [Fact]
    public void Finds_what_no_chart_has_any_more_and_leaves_what_others_put_there()
    {
        _project.Compile(("shop/Chart.yaml", "name: shop\n"), ("shop/templates/web.yaml", "kind: Service\n"), ("shop/.helmignore", "*~\n"));
        _project.WriteManifests();
        Assert.True(_project.CheckManifests());

        _project.Write("out/shop/Chart.lock", "generated");
        _project.Write("out/shop/charts/redis-1.0.0.tgz", "fetched");
        _project.Write("out/shop/ci/test-values.yaml", "a: 1");
        Assert.True(_project.CheckManifests());

        _project.Write("out/shop/templates/tests/old.yaml", "kind: Pod");
        _project.Write("out/shop/values-old.yaml", "a: 1");
        _project.Write("out/shop/templates/web.yaml", "kind: Pod\n");
        Assert.False(_project.CheckManifests());
        Assert.Equal(["old.yaml", "values-old.yaml", "web.yaml"], _project.Engine.Errors.Select(static error => Path.GetFileName(error.File)).Order(StringComparer.Ordinal));
    }
}
