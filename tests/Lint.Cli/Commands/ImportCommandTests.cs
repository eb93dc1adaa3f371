namespace Plimsoll.Commands;

public sealed class ImportCommandTests
{
    private const string Settings = "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings, namespace: shop }\ndata: { mode: production }\n";

    [Fact]
    public void Writes_a_class_for_each_file_in_the_folders_that_the_files_are_in()
    {
        using var folder = TestFolder.Of(("k8s/web.yaml", Manifests.WithoutMemoryLimit("web")), ("k8s/config/shop-settings.yaml", Settings));
        var run = CommandRun.In(folder, "import", "k8s", "-o", "Code", "--namespace", "Acme.Shop", "--project");
        Assert.Equal("2 objects in 3 files below Code\n", run.Output);
        Assert.Equal("", run.Error);
        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Equal(
            """
            #nullable enable

            using System.Collections.Generic;
            using k8s.Models;
            using Plimsoll;

            namespace Acme.Shop;

            /// <summary>From config/shop-settings.yaml.</summary>
            [Manifests(Folder = "config")]
            public static class ShopSettings
            {
                public static V1ConfigMap ConfigMap => new()
                {
                    Metadata = new() { Name = "settings", NamespaceProperty = "shop" },
                    Data = new Dictionary<string, string> { ["mode"] = "production" },
                };
            }

            """.ReplaceLineEndings("\n"),
            folder.Read("Code/config/ShopSettings.cs"));
        Assert.Contains("<PackageReference Include=\"Plimsoll\"", folder.Read("Code/Cluster.csproj"), StringComparison.Ordinal);
        Assert.Contains("namespace Acme.Shop;", folder.Read("Code/Web.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("per-namespace", "Shop.cs", "[Manifests(Folder = \"shop\")]\npublic static class Shop\n")]
    [InlineData("single", "Cluster.cs", "[Manifests]\npublic static class Cluster\n")]
    public void Layouts_say_what_goes_into_a_class(string layout, string file, string declaration)
    {
        using var folder = TestFolder.Of(("settings.yaml", Settings));
        Assert.Equal(ExitCode.Success, CommandRun.In(folder, "import", ".", "-o", "Code", "--layout", layout).ExitCode);
        Assert.Contains(declaration, folder.Read($"Code/{file}"), StringComparison.Ordinal);
    }

    [Fact]
    public void Overwrites_nothing_unless_told_to()
    {
        using var folder = TestFolder.Of(("settings.yaml", Settings), ("other.yaml", Settings), ("Code/Settings.cs", "mine"));
        var run = CommandRun.In(folder, "import", ".", "-o", "Code");
        Assert.Equal((ExitCode.Trouble, "", "error: Code/Settings.cs exists: nothing is written, unless with --force\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Equal("mine", folder.Read("Code/Settings.cs"));
        Assert.False(File.Exists(folder.PathOf("Code/Other.cs")));

        Assert.Equal(ExitCode.Success, CommandRun.In(folder, "import", ".", "-o", "Code", "--force").ExitCode);
        Assert.Contains("class Settings", folder.Read("Code/Settings.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_imported_is_named_and_the_rest_is_imported()
    {
        using var folder = TestFolder.Of(
            ("values.yaml", "replicas: 2\n"),
            ("mixed.yaml", $"{Settings}---\napiVersion: v1\nkind: Pod\nmetadata:\n\tname: tab\n---\napiVersion: v1\nkind: Secret\nmetadata: {{ name: '{{{{ .Release.Name }}}}' }}\n"));
        var run = CommandRun.In(folder, "import", ".", "missing.yaml", "-o", "Code");
        Assert.Equal(ExitCode.Trouble, run.ExitCode);
        var lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("error: missing.yaml: no such file or folder", lines[0]);
        Assert.StartsWith("error: mixed.yaml:9:1: the document is no valid YAML, so it is not imported: ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("error: values.yaml:1:1: this is no Kubernetes object, for it has no apiVersion and kind", lines[^1], StringComparison.Ordinal);
        Assert.Contains("class Mixed", folder.Read("Code/Mixed.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_a_file_too()
    {
        using var folder = TestFolder.Of();
        var run = CommandRun.With(folder, new Surroundings { Input = System.Text.Encoding.UTF8.GetBytes(Settings) }, "import", "-", "-o", ".");
        Assert.Equal("", run.Error);
        Assert.Contains("class Stdin", folder.Read("Stdin.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error: --namespace 1shop: that is no name in C#\n", "import", ".", "-o", "Code", "--namespace", "1shop")]
    [InlineData("error: --bundle-name a-b: that is no name in C#\n", "import", ".", "-o", "Code", "--bundle-name", "a-b")]
    [InlineData("error: Option '--output' is required.\n", "import", ".")]
    [InlineData("error: nothing was imported: there is no manifest here\n", "import", ".", "-o", "Code")]
    public void Wrong_use_is_refused(string error, params string[] args)
    {
        using var folder = TestFolder.Of();
        var run = CommandRun.In(folder, args);
        Assert.Equal((ExitCode.Trouble, "", error), (run.ExitCode, run.Output, run.Error));
    }
}
