using System.Globalization;
using System.Text;

namespace Plimsoll.Benchmarks;

/// <summary>
/// A project as a team of many services writes it: a bundle a file, which holds a service's workloads, their Services, settings
/// and budgets, all made by what the project shares; every tenth bundle refers to the one before it.
/// </summary>
internal static class GeneratedProject
{
    public const int Files = 50;
    public const int ServicesPerFile = 2;
    public const int DefinitionsPerFile = 5 * ServicesPerFile;

    public static IEnumerable<(string Path, string Text)> Sources()
    {
        yield return ("/p/Shared.cs", Shared);
        yield return ("/p/Unrelated.cs", Unrelated(0));
        for (var i = 0; i < Files; i++)
            yield return (Path(i), Bundle(i, "1.0"));
    }

    public static string Path(int file) => string.Create(CultureInfo.InvariantCulture, $"/p/Team{file}.cs");

    public static string Unrelated(int version) => string.Create(CultureInfo.InvariantCulture, $"internal static class Unrelated {{ public static int Version() => {version}; }}");

    public static string Bundle(int file, string tag)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"namespace Teams;\n\n[Manifests(Folder = \"team-{file}\")]\npublic static partial class Team{file}\n{{\n");
        for (var i = 0; i < ServicesPerFile; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"service-{file}-{i}");
            var host = file % 10 == 9 ? string.Create(CultureInfo.InvariantCulture, $"Team{file - 1}.Service{i}.Metadata.Name") : "\"postgres\"";
            text.Append(CultureInfo.InvariantCulture, $$"""
                    private static readonly Dictionary<string, string> App{{i}} = Names.Labels("{{name}}", "team-{{file}}");

                    public static V1Deployment Web{{i}} => new()
                    {
                        Metadata = new() { Name = "{{name}}", NamespaceProperty = Names.Namespace({{file}}), Labels = App{{i}} },
                        Spec = new()
                        {
                            Replicas = {{i}} + 2,
                            Selector = new() { MatchLabels = App{{i}} },
                            Template = new()
                            {
                                Metadata = new() { Labels = App{{i}} },
                                Spec = new()
                                {
                                    Containers =
                                    [
                                        Containers.Web("{{name}}", tag: "{{tag}}") with
                                        {
                                            Env =
                                            [
                                                .. Containers.Defaults(("LOG_LEVEL", "info"), ("REGION", "eu-1"), ("TEAM", "team-{{file}}")),
                                                new() { Name = "DATABASE_HOST", Value = $"{{{host}}}.{Names.Namespace({{file}})}.svc.cluster.local" },
                                            ],
                                        },
                                    ],
                                },
                            },
                        },
                    };

                    public static V1Service Service{{i}} => new()
                    {
                        Metadata = new() { Name = "{{name}}", NamespaceProperty = Names.Namespace({{file}}), Labels = App{{i}} },
                        Spec = new() { Selector = App{{i}}, Ports = [new() { Name = "http", Port = 80, TargetPort = "http" }] },
                    };

                    public static V1ConfigMap Config{{i}} => new()
                    {
                        Metadata = new() { Name = $"{Service{{i}}.Metadata.Name}-config", NamespaceProperty = Names.Namespace({{file}}) },
                        Data = new Dictionary<string, string>
                        {
                            ["application.yaml"] = $"server:\n  port: {Containers.Port}\nlogging:\n  level: info\n",
                            ["features"] = string.Join(",", Enumerable.Range(0, 5).Select(n => $"f{n}={n % 2}")),
                        },
                    };

                    public static V1PodDisruptionBudget Budget{{i}} => new()
                    {
                        Metadata = new() { Name = Web{{i}}.Metadata.Name, NamespaceProperty = Web{{i}}.Metadata.NamespaceProperty },
                        Spec = new() { MinAvailable = Web{{i}}.Spec.Replicas - 1, Selector = new() { MatchLabels = App{{i}} } },
                    };

                    public static V2HorizontalPodAutoscaler Scaling{{i}} => new()
                    {
                        Metadata = new() { Name = Web{{i}}.Metadata.Name, NamespaceProperty = Web{{i}}.Metadata.NamespaceProperty },
                        Spec = new()
                        {
                            ScaleTargetRef = new() { ApiVersion = "apps/v1", Kind = "Deployment", Name = "{{name}}" },
                            MinReplicas = 2,
                            MaxReplicas = 2 * Web{{i}}.Spec.Replicas ?? 10,
                        },
                    };


                """);
        }

        return text.Append("}\n").ToString().ReplaceLineEndings("\n");
    }

    private const string Shared = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using k8s.Models;
        global using Plimsoll;

        namespace Teams;

        internal static class Names
        {
            public static string Namespace(int team) => $"team-{team % 20}";

            public static Dictionary<string, string> Labels(string app, string team) => new()
            {
                ["app.kubernetes.io/name"] = app,
                ["app.kubernetes.io/part-of"] = team,
                ["app"] = app,
            };
        }

        internal static class Containers
        {
            public const int Port = 8080;

            public static V1Container Web(string name, string tag) => new()
            {
                Name = "web",
                Image = $"registry.example.com/{name}:{tag}",
                Args = ["--listen", $":{Port}"],
                Ports = [new() { Name = "http", ContainerPort = Port }],
                Resources = Sized("100m", "256Mi"),
                ReadinessProbe = Probe("/ready"),
                LivenessProbe = Probe("/live") with { FailureThreshold = 6 },
            };

            public static IEnumerable<V1EnvVar> Defaults(params (string Name, string Value)[] values)
            {
                foreach (var (name, value) in values)
                    yield return new() { Name = name, Value = value };
            }

            private static V1Probe Probe(string path) => new() { HttpGet = new() { Path = path, Port = "http" }, PeriodSeconds = 10 };

            private static V1ResourceRequirements Sized(string cpu, string memory) => new()
            {
                Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = cpu, ["memory"] = memory },
                Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = memory },
            };
        }
        """;
}
