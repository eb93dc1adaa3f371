namespace Plimsoll.EndToEnd;

public class EmissionTests(PlimsollPackage package)
{
    private const string Output = "bin/Debug/net10.0/manifests";
    private const string A = "40-configmap-a.yaml";
    private const string B = "40-configmap-b.yaml";
    private const string Record = "obj/Debug/net10.0/plimsoll.manifest.txt";

    [Fact]
    public void Files_follow_the_definitions()
    {
        using var project = new TemporaryProject(package);
        project.WriteBundle("Main", "1", "a", "b");

        // The first build writes.
        Assert.Contains("Shop -> bin/Debug/net10.0/manifests: 2 files (2 written, 0 removed)", project.Build().Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal([A, B], project.Files(Output).Keys.Order(StringComparer.Ordinal));
        Assert.Equal("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  value: \"1\"\n", project.Read($"{Output}/{A}"));

        // A build with nothing to do writes nothing and does not even look.
        var files = project.Files(Output);
        var record = File.GetLastWriteTimeUtc(project.PathOf(Record));
        Assert.DoesNotContain("manifests:", project.Build("--no-restore").Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal(files, project.Files(Output));
        Assert.Equal(record, File.GetLastWriteTimeUtc(project.PathOf(Record)));

        // An edit changes the one file, and deleted or edited files come back.
        project.WriteBundle("Main", "1", "a");
        project.WriteBundle("Other", "2", "b");
        Assert.Contains("2 files (1 written, 0 removed)", project.Build("--no-restore").Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal(files[A], project.Files(Output)[A]);
        Assert.Contains("value: \"2\"", project.Read($"{Output}/{B}"), StringComparison.Ordinal);
        File.Delete(project.PathOf($"{Output}/{A}"));
        project.Write($"{Output}/{B}", "edited");
        Assert.Contains("2 files (2 written, 0 removed)", project.Build("--no-restore").Succeeded().Output, StringComparison.Ordinal);
        Assert.Contains("value: \"2\"", project.Read($"{Output}/{B}"), StringComparison.Ordinal);

        // A definition that goes takes its file along, and no other.
        project.Write($"{Output}/40-configmap-foreign.yaml", "mine");
        File.Delete(project.PathOf("Other.cs"));
        Assert.Contains("1 file (0 written, 1 removed)", project.Build("--no-restore").Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal([A, "40-configmap-foreign.yaml"], project.Files(Output).Keys.Order(StringComparer.Ordinal));

        // Another output path moves the files, without a new compilation.
        project.Build("--no-restore", "-p:PlimsollOutputPath=deploy/").Succeeded();
        Assert.Equal([A], project.Files("deploy").Keys);
        Assert.Equal(["40-configmap-foreign.yaml"], project.Files(Output).Keys);

        // Clean removes what was written, wherever that is.
        project.Write("deploy/notes.txt", "mine");
        project.Clean().Succeeded();
        Assert.Equal(["notes.txt"], project.Files("deploy").Keys);
        Assert.False(project.Has(Record));
    }

    [Fact]
    public void Design_time_and_disabled_builds_write_nothing()
    {
        using var project = new TemporaryProject(package);
        project.WriteBundle("Main", "1", "a");
        project.Build("-t:Compile", "-restore", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true").Succeeded();
        Assert.Empty(project.Files(Output));
        Assert.False(project.Has(Record));

        project.Build("-p:PlimsollEnabled=false").Succeeded();
        Assert.Empty(project.Files(Output));
    }

    [Fact]
    public void Several_target_frameworks_emit_once()
    {
        using var project = new TemporaryProject(package, "<TargetFrameworks>\n  net10.0; net9.0\n</TargetFrameworks>");
        project.WriteBundle("Main", "1", "a");
        var output = project.Build().Succeeded().Output;

        Assert.Single(output.Split('\n'), line => line.Contains("manifests: 1 file (1 written", StringComparison.Ordinal));
        Assert.Equal([A], project.Files(Output).Keys);
        Assert.Empty(project.Files("bin/Debug/net9.0/manifests"));
        Assert.False(project.Has("obj/Debug/net9.0/plimsoll.manifest.txt"));
    }

    [Fact]
    public void Check_compares_and_writes_nothing()
    {
        using var project = new TemporaryProject(package);
        project.WriteBundle("Main", "1", "a", "b");
        string[] check = ["-p:PlimsollOutputPath=deploy", "-p:PlimsollCheck=true"];
        var missing = project.Build(check).Failed().Output;
        Assert.Contains("deploy/40-configmap-a.yaml : error PLM9103: The file is missing", missing.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Empty(project.Files("deploy"));

        project.Build("--no-restore", "-p:PlimsollOutputPath=deploy").Succeeded();
        project.Write("deploy/kustomization.yaml", "resources: []\n");
        project.Build(["--no-restore", .. check]).Succeeded();

        // As in a fresh clone: there is no record of what was written.
        Directory.Delete(project.PathOf("obj/Debug"), recursive: true);
        project.Write("deploy/40-configmap-gone.yaml", "");
        project.Write($"deploy/{A}", project.Read($"deploy/{A}").Replace("\"1\"", "\"2\"", StringComparison.Ordinal));
        project.Write($"deploy/{B}", project.Read($"deploy/{B}").Replace("\n", "\r\n", StringComparison.Ordinal));
        var files = project.Files("deploy");
        var different = project.Build(["--no-restore", .. check]).Failed().Output.Replace('\\', '/');
        Assert.Contains("deploy/40-configmap-a.yaml(6): error PLM9103: The file is not what its definition yields", different, StringComparison.Ordinal);
        Assert.Contains("deploy/40-configmap-b.yaml(1): error PLM9103: The file has other line ends", different, StringComparison.Ordinal);
        Assert.Contains("deploy/40-configmap-gone.yaml : error PLM9103: No definition yields this file any more", different, StringComparison.Ordinal);
        Assert.DoesNotContain("kustomization", different, StringComparison.Ordinal);
        Assert.Equal(files, project.Files("deploy"));
    }

    [Fact]
    public void One_file_holds_all_documents_when_asked()
    {
        using var project = new TemporaryProject(package, more: "<PropertyGroup><PlimsollOutputLayout>single</PlimsollOutputLayout></PropertyGroup>");
        project.WriteBundle("Main", "1", "b", "a");
        project.Build().Succeeded();
        Assert.Equal(["manifests.yaml"], project.Files(Output).Keys);
        Assert.Equal(2, project.Read($"{Output}/manifests.yaml").Split("---\n").Length);
    }
}
