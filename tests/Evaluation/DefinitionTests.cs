namespace Plimsoll.Evaluation;

public class DefinitionTests
{
    [Fact]
    public void A_deployment_with_helpers_and_references()
    {
        var result = Equivalence.Check("""
            [Manifests]
            public static partial class B
            {
                static Dictionary<string, string> App => new() { ["app"] = "redis-ha" };

                [Critical]
                public static V1StatefulSet Server => new()
                {
                    Metadata = new() { Name = "redis-ha-server", NamespaceProperty = "default", Labels = App },
                    Spec = new()
                    {
                        ServiceName = Headless.Metadata.Name,
                        Replicas = 3,
                        Selector = new() { MatchLabels = App },
                        Template = new()
                        {
                            Metadata = new() { Labels = App },
                            Spec = new() { Containers = [Container("redis", "redis:7.2.5"), Container(image: "exporter:1", name: "exporter")] },
                        },
                    },
                };

                public static V1Service Headless => new()
                {
                    Metadata = new() { Name = "redis-ha", NamespaceProperty = "default" },
                    Spec = new() { ClusterIP = "None", Selector = App, Ports = [new() { Port = 6379, TargetPort = "redis" }, new() { Port = 80, TargetPort = 8080 }] },
                };

                static V1Container Container(string name, string image, string cpu = "250m") => new()
                {
                    Name = name,
                    Image = image,
                    Resources = new()
                    {
                        Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = cpu, ["memory"] = "256Mi" },
                        Limits = new Dictionary<string, ResourceQuantity> { { "cpu", new ResourceQuantity("1") }, { "memory", "1000Mi" } },
                    },
                };
            }
            """);
        Assert.Equal(["Server", "Headless"], result.Definitions.Select(definition => definition.Member));
        Assert.Equal([Model.Declarations.Critical, Model.Declarations.None], result.Definitions.Select(definition => definition.Document.Declarations));
    }

    [Fact]
    public void Instance_bundles() => Equivalence.Check("""
        [Manifests]
        public sealed class B
        {
            private readonly string _name = "n" + Suffix;
            private const string Suffix = "-x";
            public V1Namespace First => new() { Metadata = new() { Name = _name } };
            public V1Namespace Second() => First with { Kind = "Namespace" };
            public static V1Namespace Third = new();
        }
        """);
}
