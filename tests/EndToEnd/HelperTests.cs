namespace Plimsoll.EndToEnd;

/// <summary>Helpers that other assemblies carry, in real builds: those of the package itself, of a referenced project, and of another package.</summary>
public class HelperTests(PlimsollPackage package)
{
    private const string Output = "bin/Debug/net10.0/manifests";

    private const string Bundle = """
        using System.Collections.Generic;
        using Acme;
        using k8s;
        using k8s.Models;
        using Plimsoll;

        [Manifests]
        public static class Shop
        {
            public static IEnumerable<IKubernetesObject<V1ObjectMeta>> Orders => Team.Service("orders", "500m").Objects;
        }
        """;

    private const string Library = """
        using Plimsoll;

        namespace Acme;

        public static class Team
        {
            private const string Registry = "registry.acme.example";

            /// <summary>A service as the team runs them.</summary>
            [Evaluable]
            public static JavaService Service(string name, string cpu) => new() { Name = name, Image = $"{Registry}/{name}:{Versions.Current}", Cpu = cpu };
        }

        internal static class Versions
        {
            public static string Current => "1.4." + 2;
        }
        """;

    [Fact]
    public void Those_of_the_package_need_nothing_but_the_package()
    {
        using var project = new TemporaryProject(package);
        project.Write("Shop.cs", """
            using k8s.Models;
            using Plimsoll;

            [Manifests]
            public static class Redis
            {
                private static readonly StatefulApp App = new()
                {
                    Name = "redis",
                    Storage = "10Gi",
                    Container = new() { Name = "redis", Image = "redis:7.2.5", Ports = [new() { ContainerPort = 6379 }], Resources = Resources.Guaranteed(cpu: "250m", memory: "256Mi"), ReadinessProbe = Probes.Tcp(6379) },
                };

                public static V1StatefulSet Server => App.StatefulSet;

                public static V1Service Headless => Service.Headless(@for: Server);
            }
            """);
        project.Build().Succeeded();
        Assert.Equal(["60-service-redis-headless.yaml", "70-statefulset-redis.yaml"], project.Files(Output).Keys.Order(StringComparer.Ordinal));
        Assert.Contains("serviceName: redis-headless", project.Read($"{Output}/70-statefulset-redis.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Those_of_a_referenced_project_are_evaluated_from_its_reference_assembly()
    {
        using var library = new TemporaryProject(package, name: "Acme");
        library.Write("Team.cs", Library);
        using var project = new TemporaryProject(package, more: $"""<ItemGroup><ProjectReference Include="{library.PathOf("Acme.csproj")}" /></ItemGroup>""");
        project.Write("Shop.cs", Bundle);
        AssertEmits(project);

        // What changes in the library changes the files of the project.
        library.Write("Team.cs", Library.Replace("1.4.", "1.5.", StringComparison.Ordinal));
        project.Build("--no-restore").Succeeded();
        Assert.Contains("image: registry.acme.example/orders:1.5.2", project.Read($"{Output}/70-deployment-orders.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Those_of_another_package_are_evaluated_from_its_assembly()
    {
        using var library = new TemporaryProject(package, name: "Acme");
        library.Write("Team.cs", Library);
        DotnetCommand.Run(library.Folder, "pack", "-o", package.Feed, $"-p:PackageVersion={package.Version}", "-v", "q", "-m:1", "-nr:false").Succeeded();
        try
        {
            using var project = new TemporaryProject(package, more: $"""<ItemGroup><PackageReference Include="Acme" Version="{package.Version}" /></ItemGroup>""");
            project.Write("Shop.cs", Bundle);
            AssertEmits(project);
        }
        finally
        {
            PlimsollPackage.Forget("acme", package.Version);
        }
    }

    private static void AssertEmits(TemporaryProject project)
    {
        project.Build().Succeeded();
        Assert.Equal(["10-poddisruptionbudget-orders.yaml", "60-service-orders.yaml", "70-deployment-orders.yaml"], project.Files(Output).Keys.Order(StringComparer.Ordinal));
        var deployment = project.Read($"{Output}/70-deployment-orders.yaml");
        Assert.Contains("image: registry.acme.example/orders:1.4.2", deployment, StringComparison.Ordinal);
        Assert.Contains("memory: 4Gi", deployment, StringComparison.Ordinal);
    }
}
