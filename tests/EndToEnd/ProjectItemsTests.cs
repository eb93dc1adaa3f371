using System.Text.Json;

namespace Plimsoll.EndToEnd;

public class ProjectItemsTests(PlimsollPackage package)
{
    [Fact]
    public void Yaml_and_configuration_reach_the_analyzers()
    {
        using var project = new TemporaryProject(package, more: """
            <ItemGroup>
              <KubernetesManifest Include="k8s/**/*.yaml" />
              <AdditionalFiles Include=".editorconfig" />
            </ItemGroup>
            """);
        project.Write(".editorconfig", "root = true\n");
        project.Write(".globalconfig", "is_global = true\n");
        project.Write("k8s/.editorconfig", "[*.yaml]\n");
        project.Write("k8s/web.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n");
        project.Write("Empty.cs", "namespace Shop;\n\npublic static class Empty;\n");

        project.Build("-restore", "-t:GenerateMSBuildEditorConfigFile", "-getItem:AdditionalFiles", "-getResultOutputFile:obj/items.json").Succeeded();
        var items = JsonDocument.Parse(project.Read("obj/items.json")).RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
            .Select(item => (Path: Path.GetRelativePath(project.Folder, item.GetProperty("FullPath").GetString()!).Replace('\\', '/'), Kind: item.GetProperty("PlimsollKind").GetString()!))
            .Where(item => !item.Path.StartsWith("..", StringComparison.Ordinal))
            .Order()
            .ToList();
        Assert.Equal([(".editorconfig", "Configuration"), (".globalconfig", "Configuration"), ("k8s/.editorconfig", "Configuration"), ("k8s/web.yaml", "Manifest")], items);

        var seenByAnalyzers = project.Read("obj/Debug/net10.0/Shop.GeneratedMSBuildEditorConfig.editorconfig");
        Assert.Contains("build_metadata.AdditionalFiles.PlimsollKind = Manifest", seenByAnalyzers, StringComparison.Ordinal);
        Assert.Contains("build_property.PlimsollKubernetesVersion =", seenByAnalyzers, StringComparison.Ordinal);
    }
}
