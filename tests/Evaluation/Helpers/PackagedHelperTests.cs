using Plimsoll.Model;
using Plimsoll.Programs;
using Plimsoll.Rules;
using Plimsoll.Settings;

namespace Plimsoll.Evaluation.Helpers;

/// <summary>The helpers of the package are evaluated as everybody's are, from the source that their assembly carries; and what they make breaks no rule.</summary>
public class PackagedHelperTests
{
    [Theory]
    [InlineData("Resources.Guaranteed(cpu: \"250m\", memory: \"256Mi\")", """{"limits":{"cpu":"250m","memory":"256Mi"},"requests":{"cpu":"250m","memory":"256Mi"}}""")]
    [InlineData("Resources.Burstable(cpu: \"100m\", memory: \"128Mi\")", """{"limits":{"memory":"128Mi"},"requests":{"cpu":"100m","memory":"128Mi"}}""")]
    [InlineData("Resources.Burstable(\"100m\", \"128Mi\", \"256Mi\", \"1\")", """{"limits":{"cpu":"1","memory":"256Mi"},"requests":{"cpu":"100m","memory":"128Mi"}}""")]
    [InlineData("Resources.Java(cpu: \"1\")", """{"limits":{"cpu":"1","memory":"8Gi"},"requests":{"cpu":"1","memory":"8Gi"}}""")]
    [InlineData("Resources.Java(cpu: \"500m\")", """{"limits":{"cpu":"500m","memory":"4Gi"},"requests":{"cpu":"500m","memory":"4Gi"}}""")]
    [InlineData("Resources.Java(cpu: \"0.25\")", """{"limits":{"cpu":"0.25","memory":"2Gi"},"requests":{"cpu":"0.25","memory":"2Gi"}}""")]
    [InlineData("Resources.Java(cpu: \"300m\")", """{"limits":{"cpu":"300m","memory":"2458Mi"},"requests":{"cpu":"300m","memory":"2458Mi"}}""")]
    public void Resources_are_those_that_the_name_says(string expression, string json) => AssertYields(expression, json);

    [Theory]
    [InlineData("Labels.For(\"redis\")", """{"app.kubernetes.io/name":"redis"}""")]
    [InlineData("Labels.For(\"redis\", \"sessions\", \"7.2+1\", \"cache\", \"shop\", \"plimsoll\")", """{"app.kubernetes.io/name":"redis","app.kubernetes.io/instance":"sessions","app.kubernetes.io/version":"7.2_1","app.kubernetes.io/component":"cache","app.kubernetes.io/part-of":"shop","app.kubernetes.io/managed-by":"plimsoll"}""")]
    [InlineData("Labels.Selector(\"redis\", \"sessions\")", """{"app.kubernetes.io/name":"redis","app.kubernetes.io/instance":"sessions"}""")]
    [InlineData("Env.Value(\"A\", \"b\")", """{"name":"A","value":"b"}""")]
    [InlineData("Env.Values((\"A\", \"b\"), (\"C\", \"\"))", """[{"name":"A","value":"b"},{"name":"C","value":""}]""")]
    [InlineData("Env.FromSecret(\"P\", \"db\", \"password\")", """{"name":"P","valueFrom":{"secretKeyRef":{"key":"password","name":"db"}}}""")]
    [InlineData("Env.FromConfigMap(\"P\", \"db\", \"host\", isOptional: true)", """{"name":"P","valueFrom":{"configMapKeyRef":{"key":"host","name":"db","optional":true}}}""")]
    [InlineData("Env.FromField(\"P\", \"metadata.name\")", """{"name":"P","valueFrom":{"fieldRef":{"fieldPath":"metadata.name"}}}""")]
    [InlineData("Env.FromResource(\"P\", \"limits.memory\", divisor: \"1Mi\")", """{"name":"P","valueFrom":{"resourceFieldRef":{"divisor":"1Mi","resource":"limits.memory"}}}""")]
    [InlineData("Env.FromResource(\"P\", \"limits.memory\", container: \"web\")", """{"name":"P","valueFrom":{"resourceFieldRef":{"containerName":"web","resource":"limits.memory"}}}""")]
    [InlineData("Env.AllOfSecret(\"db\", \"DB_\")", """{"prefix":"DB_","secretRef":{"name":"db"}}""")]
    [InlineData("Env.AllOfConfigMap(\"db\")", """{"configMapRef":{"name":"db"}}""")]
    [InlineData("Probes.Http(\"/ready\", \"http\")", """{"httpGet":{"path":"/ready","port":"http"}}""")]
    [InlineData("Probes.Http(\"/ready\", 8443, \"HTTPS\")", """{"httpGet":{"path":"/ready","port":8443,"scheme":"HTTPS"}}""")]
    [InlineData("Probes.Tcp(6379)", """{"tcpSocket":{"port":6379}}""")]
    [InlineData("Probes.Grpc(9000)", """{"grpc":{"port":9000}}""")]
    [InlineData("Probes.Exec(\"redis-cli\", \"ping\")", """{"exec":{"command":["redis-cli","ping"]}}""")]
    [InlineData("Probes.Liveness(Probes.Tcp(6379))", """{"failureThreshold":9,"tcpSocket":{"port":6379}}""")]
    [InlineData("Probes.Startup(Probes.Tcp(6379) with { PeriodSeconds = 7 }, seconds: 60)", """{"failureThreshold":9,"periodSeconds":7,"tcpSocket":{"port":6379}}""")]
    public void Parts_are_plain_models(string expression, string json) => AssertYields(expression, json);

    [Fact]
    public void A_size_that_is_none_is_said_where_it_is_written()
    {
        var source = """
            [Manifests]
            public static class B { public static Out A => new() { Value = Resources.Java(cpu: "one") }; }
            """ + BundleCompilation.Out;
        var compilation = BundleCompilation.Create(source);
        var problem = Assert.Single(BundleEvaluator.Evaluate(compilation, TestContext.Current.CancellationToken).Problems);
        Assert.Equal("PLM9003", problem.RuleId);
        Assert.Equal("Resources.Java(cpu: \"one\")", compilation.SyntaxTrees[0].ToString().Substring(problem.Span.Start, problem.Span.Length));
        Assert.StartsWith("this would throw ArgumentException: \"one\" is not a number of cores, such as 2, 0.5 or 500m", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_has_the_selector_and_the_ports_of_its_workload()
    {
        var result = Equivalence.Check("""
            [Manifests]
            public static class B
            {
                static V1StatefulSet Set => new()
                {
                    Metadata = new() { Name = "redis", NamespaceProperty = "storage", Labels = Labels.For("redis") },
                    Spec = new()
                    {
                        ServiceName = "redis-headless",
                        Selector = new() { MatchLabels = Labels.Selector("redis") },
                        Template = new()
                        {
                            Metadata = new() { Labels = Labels.For("redis") },
                            Spec = new() { Containers = [new() { Name = "redis", Ports = [new() { Name = "redis", ContainerPort = 6379 }, new() { ContainerPort = 16379 }, new() { ContainerPort = 53, Protocol = "UDP" }] }] },
                        },
                    },
                };
                public static V1Service Headless => Service.Headless(@for: Set);
                public static V1Service One => Service.For(new V1Deployment { Metadata = new() { Name = "one" }, Spec = new() { Selector = new(), Template = new() { Metadata = new() { Labels = Labels.Selector("one") }, Spec = new() { Containers = [new() { Name = "c", Ports = [new() { ContainerPort = 80 }] }] } } } });
            }
            """);
        Assert.Equal(
            [
                """{"apiVersion":"v1","kind":"Service","metadata":{"labels":{"app.kubernetes.io/name":"redis"},"name":"redis-headless","namespace":"storage"},"spec":{"clusterIP":"None","ports":[{"name":"redis","port":6379,"targetPort":"redis"},{"name":"tcp-16379","port":16379,"targetPort":16379},{"name":"udp-53","port":53,"protocol":"UDP","targetPort":53}],"publishNotReadyAddresses":true,"selector":{"app.kubernetes.io/name":"redis"}}}""",
                """{"apiVersion":"v1","kind":"Service","metadata":{"name":"one"},"spec":{"ports":[{"port":80,"targetPort":80}],"selector":{"app.kubernetes.io/name":"one"}}}""",
            ],
            result.Definitions.Select(static definition => DocumentJson.Of(definition.Document.Root!)!.ToJsonString()));
    }

    private const string Applications = """
        [Manifests]
        public static class B
        {
            static readonly StatefulApp Redis = new()
            {
                Name = "redis", Namespace = "storage", PartOf = "shop", Replicas = 3, Storage = "10Gi",
                Container = new() { Name = "redis", Image = "redis:7.2.5", Ports = [new() { Name = "redis", ContainerPort = 6379 }], Resources = Resources.Guaranteed("250m", "256Mi"), ReadinessProbe = Probes.Tcp("redis"), LivenessProbe = Probes.Liveness(Probes.Tcp("redis")) },
            };
            static readonly JavaService Orders = new() { Name = "orders", Namespace = "shop", Image = "registry.example.com/orders:1.4.2", Cpu = "500m", Env = [Env.FromSecret("DB", "db", "url")] };
            static readonly CriticalService Login = new()
            {
                Name = "login", Namespace = "shop", Cpu = "500m", Memory = "512Mi", PriorityClass = "business-critical", Version = "2.0",
                Container = new() { Name = "login", Image = "registry.example.com/login:2.0", Ports = [new() { Name = "http", ContainerPort = 8080 }], ReadinessProbe = Probes.Http("/ready", "http") },
            };

            public static IEnumerable<IKubernetesObject<V1ObjectMeta>> All => [.. Redis.Objects, .. Orders.Objects, .. Login.Objects, .. (Orders with { Name = "single", Replicas = 1, Cpu = "250m" }).Objects];
            public static V1Deployment Changed => Orders.Deployment with { Metadata = Orders.Deployment.Metadata with { Name = "changed" } };
            public static V1StatefulSet NoDisk => (Redis with { Name = "no-disk", Storage = null, Replicas = 1 }).StatefulSet;
            public static V1Service NoDiskService => Service.Headless(@for: NoDisk);
            public static V1PodDisruptionBudget? NoBudget => (Redis with { Replicas = 1 }).Budget;
        }
        """;

    /// <summary>Which user an image runs as and what it may become, which Secrets a cluster has, and that a store needs no disk, its owner alone knows.</summary>
    private static readonly string[] OwnersAlone = ["PLM3003", "PLM7002", "PLM7003", "PLM8011"];

    [Fact]
    public void Applications_make_the_rules_true()
    {
        var result = Equivalence.Check(Applications);
        Assert.Equal(3 + 3 + 3 + 2 + 3, result.Definitions.Count);
        var report = RuleEngine.Run(ManifestSet.Create([.. result.Definitions.Select(static definition => definition.Document)], Configuration.None), TestContext.Current.CancellationToken);
        Assert.Empty(report.Findings.Where(static finding => !OwnersAlone.Contains(finding.Rule.Id)).Select(static finding => $"{finding.Rule.Id} {finding.Message}"));
    }

    /// <summary>What a reader of the emitted YAML sees.</summary>
    [Fact]
    public Task Applications_are_written_well()
    {
        var result = Equivalence.Check(Applications);
        return Snapshot.Verify(string.Join("---\n", result.Definitions.Select(static definition => definition.Emitted!.Text)));
    }

    [Fact]
    public void The_examples_of_the_page_work()
    {
        var blocks = File.ReadAllText(Path.Combine(Repository.Root, "docs/helpers.md")).Split("```").Where(static block => block.StartsWith("csharp\n", StringComparison.Ordinal)).Select(static block => block["csharp\n".Length..]);
        var files = blocks.Select(static (text, i) => ($"/p/Example{i}.cs", text)).ToList();
        Assert.Equal(2, files.Count);
        var result = BundleEvaluator.Evaluate(TestCompilation.Of(files), TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        Assert.Equal(["Headless", "Server", "Budget"], result.Definitions.Select(static definition => definition.Member).OrderBy(static name => name == "Budget").ThenBy(static name => name, StringComparer.Ordinal));
        Assert.All(result.Definitions, static definition => Assert.True(definition.IsComplete));
    }

    private static void AssertYields(string expression, string json)
    {
        var result = Equivalence.Check($$"""[Manifests] public static class B { public static Out A => new() { Value = {{expression}} }; }""" + BundleCompilation.Out);
        Assert.Equal($$"""{"apiVersion":"test.dev/v1","kind":"Out","value":{{json}}}""", DocumentJson.Of(Assert.Single(result.Definitions).Document.Root!)!.ToJsonString().Replace("\\u002B", "+", StringComparison.Ordinal));
    }
}
