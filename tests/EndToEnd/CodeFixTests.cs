namespace Plimsoll.EndToEnd;

/// <summary>The code fixes as an editor loads them from the package; <c>dotnet format</c> is the one editor that every machine has.</summary>
public class CodeFixTests(PlimsollPackage package)
{
    [Fact]
    public void Dotnet_format_makes_the_fixes_and_the_build_that_failed_succeeds()
    {
        using var project = new TemporaryProject(package);
        project.Write("Web.cs", """
            using System.Collections.Generic;
            using k8s.Models;
            using Plimsoll;

            namespace Shop;

            [Manifests]
            public static class Web
            {
                public static V1Pod Pod => new()
                {
                    Metadata = new() { Name = "web" },
                    Spec = new()
                    {
                        Containers =
                        [
                            new()
                            {
                                Name = "web",
                                Image = "nginx:1.27",
                                Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = "100m", ["memory"] = "64Mi" } },
                            },
                        ],
                    },
                };
            }
            """);
        Assert.Contains("PLM1001", project.Build().Output, StringComparison.Ordinal);
        DotnetCommand.Run(project.Folder, "format", "analyzers", "Shop.csproj", "--no-restore", "--diagnostics", "PLM1001", "--severity", "error").Succeeded();
        Assert.Contains(
            "Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { [\"cpu\"] = \"100m\", [\"memory\"] = \"64Mi\" }, Limits = new Dictionary<string, ResourceQuantity> { [\"memory\"] = \"64Mi\" } },",
            project.Read("Web.cs"),
            StringComparison.Ordinal);
        project.Build("--no-restore").Succeeded();
    }
}
