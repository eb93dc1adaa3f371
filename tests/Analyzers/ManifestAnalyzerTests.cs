using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation;

namespace Plimsoll.Analyzers;

public class ManifestAnalyzerTests
{
    private const string Bundle = """
        [Manifests]
        public static class Web
        {
            public static V1Pod Pod => new()
            {
                Metadata = new() { Name = "web", NamespaceProperty = "shop" },
                Spec = new() { Containers = [Container("web")] },
            };

            static V1Container Container(string name) => new()
            {
                Name = name,
                Image = "nginx:1.27",
                Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = "100m", ["memory"] = "64Mi" } },
            };
        }
        """;

    private const string Pod = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
            - name: web
              image: nginx:1.27
              resources:
                requests:
                  cpu: 100m
                  memory: 64Mi
        """;

    [Fact]
    public async Task A_definition_is_underlined_at_the_smallest_expression() =>
        Assert.Equal(["Web.cs:14 PLM1001 Error \"new()\""], await new Workspace().Source("/p/Web.cs", Bundle).Report());

    [Fact]
    public async Task A_manifest_is_underlined_at_its_text() =>
        Assert.Equal(["web.yaml:9 PLM1001 Error \"resources\""], await new Workspace().Manifest("/p/k8s/web.yaml", Pod).Report());

    private const string Chart = """
        [HelmChart("web", Version = "1.0.0")]
        public sealed class WebChart(WebValues values, Release release)
        {
            public V1Pod Pod => new()
            {
                Metadata = new() { Name = release.FullName },
                Spec = new() { Containers = [new() { Name = "web", Image = "nginx:1.27", Resources = new() { Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = values.Memory } } }] },
            };
        }

        public sealed record WebValues
        {
            public ResourceQuantity Memory { get; init; } = "64Mi";
            [Profile("small")] public static WebValues Small => new() { Memory = "64MiB" };
            [Profile("large")] public static WebValues Large => new() { Memory = "64MiB" };
        }
        """;

    [Fact]
    public async Task A_chart_is_judged_with_each_profile_and_what_only_those_bring_about_names_them()
    {
        Assert.Equal([" (in profiles small and large)"], await WordsOnProfiles(Chart));
        Assert.Equal([" (in profile small)"], await WordsOnProfiles(Chart.Replace("Large => new() { Memory = \"64MiB\"", "Large => new() { Memory = \"65Mi\"", StringComparison.Ordinal)));
        // Said of the defaults, it is said once.
        Assert.Equal([""], await WordsOnProfiles(Chart.Replace("\"64Mi\"", "\"64MiB\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_chart_and_other_definitions_do_not_see_each_other()
    {
        const string Selecting = """
            [Manifests] public static class Other
            {
                public static V1Service Service => new() { Metadata = new() { Name = "s", NamespaceProperty = "default" }, Spec = new() { Selector = new Dictionary<string, string> { ["app"] = "web" }, Ports = [new() { Port = 80 }] } };
            }
            """;
        var labelled = Chart.Replace("Name = release.FullName", "Name = release.FullName, Labels = new Dictionary<string, string> { [\"app\"] = \"web\" }", StringComparison.Ordinal);
        var report = await new Workspace().Source("/p/Web.cs", labelled).Source("/p/Other.cs", Selecting).Report();
        Assert.Contains(report, static line => line.StartsWith("Other.cs", StringComparison.Ordinal) && line.Contains("PLM2001", StringComparison.Ordinal));
    }

    private static async Task<IEnumerable<string>> WordsOnProfiles(string source)
    {
        var diagnostics = await new Workspace().Source("/p/Web.cs", source).Analyze().GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return diagnostics.Where(static diagnostic => diagnostic.Id == "PLM1012").Select(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))
            .Select(static message => message.IndexOf(" (in profile", StringComparison.Ordinal) is >= 0 and var at ? message[at..] : "");
    }

    [Fact]
    public async Task Editing_one_document_reports_there_without_a_full_build()
    {
        var workspace = new Workspace().Source("/p/Web.cs", Bundle).Source("/p/Other.cs", "class Other;");
        Assert.Equal(["Web.cs:14 PLM1001 Error \"new()\""], await SemanticDiagnostics(workspace, "/p/Web.cs"));
        Assert.Empty(await SemanticDiagnostics(workspace, "/p/Other.cs"));

        workspace.Source("/p/Web.cs", Bundle.Replace("Resources = new() {", "Resources = new() { Limits = new Dictionary<string, ResourceQuantity> { [\"memory\"] = \"64Mi\" },", StringComparison.Ordinal));
        Assert.Empty(await SemanticDiagnostics(workspace, "/p/Web.cs"));

        workspace.Source("/p/Web.cs", Bundle.Replace("\"64Mi\"", "\"64MiB\"", StringComparison.Ordinal));
        Assert.Equal(["Web.cs:14 PLM1001 Error \"new()\"", "Web.cs:14 PLM1012 Error \"\"64MiB\"\""], await SemanticDiagnostics(workspace, "/p/Web.cs"));
    }

    [Fact]
    public async Task A_manifest_alone_is_judged_without_a_full_build()
    {
        var workspace = new Workspace().Manifest("/p/k8s/web.yaml", Pod).Manifest("/p/k8s/empty.yaml", "");
        var analysis = workspace.Analyze();
        var file = analysis.AnalysisOptions.Options!.AdditionalFiles[0];
        var result = await analysis.GetAnalysisResultAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(["web.yaml:9 PLM1001 Error \"resources\""], result.GetAllDiagnostics().Where(Workspace.IsMeant).Select(workspace.Describe));
    }

    /// <summary>Roslyn applies no <c>.editorconfig</c> severity to additional files, so the engine must.</summary>
    [Theory]
    [InlineData("[*.yaml]\ndotnet_diagnostic.PLM1001.severity = warning", "Warning")]
    [InlineData("[*.yaml]\ndotnet_diagnostic.PLM1001.severity = suggestion", "Info")]
    [InlineData("[k8s/*.yaml]\ndotnet_diagnostic.PLM1001.severity = error", "Error")]
    [InlineData("[other/*.yaml]\ndotnet_diagnostic.PLM1001.severity = warning", "Error")]
    public async Task Severities_of_the_editorconfig_hold_for_manifests(string configuration, string severity) =>
        Assert.Equal(
            [$"web.yaml:9 PLM1001 {severity} \"resources\""],
            await new Workspace().Manifest("/p/k8s/web.yaml", Pod).Configuration("/p/.editorconfig", configuration).Report());

    [Fact]
    public async Task What_is_wrong_in_a_configuration_file_is_said_there() =>
        Assert.Contains(
            ".editorconfig:2 PLM0006 Warning \"plimsoll.scop\"",
            await new Workspace().Manifest("/p/k8s/web.yaml", Pod).Configuration("/p/.editorconfig", "[*.yaml]\nplimsoll.scop = file").Report());

    [Fact]
    public async Task What_a_comment_suppresses_is_not_reported() =>
        Assert.Empty(await new Workspace().Manifest("/p/k8s/web.yaml", "# plimsoll:ignore-file PLM1001 sized elsewhere\n" + Pod).Report());

    [Fact]
    public async Task A_rule_that_is_off_for_a_folder_is_silent_there() =>
        Assert.Equal(
            ["b.yaml:9 PLM1001 Error \"resources\""],
            await new Workspace()
                .Manifest("/p/old/a.yaml", Pod.Replace("name: web", "name: a", StringComparison.Ordinal))
                .Manifest("/p/new/b.yaml", Pod.Replace("name: web", "name: b", StringComparison.Ordinal))
                .Configuration("/p/.editorconfig", "[old/**.yaml]\ndotnet_diagnostic.PLM1001.severity = none")
                .Report());

    [Theory]
    [InlineData("/p/.globalconfig", "is_global = true\nplimsoll.critical.workloads = web")]
    [InlineData("/p/.editorconfig", "[*.{cs,yaml}]\nplimsoll.critical.workloads = w*b")]
    public async Task Settings_hold_for_definitions_and_manifests_alike(string path, string configuration)
    {
        var report = await new Workspace().Source("/p/Web.cs", Bundle).Manifest("/p/web.yaml", Pod).Configuration(path, configuration).Report();
        Assert.Equal(2, report.Count(static line => line.Contains("web.yaml:9 PLM1006 Error", StringComparison.Ordinal)));
        Assert.Equal(2, report.Count(static line => line.Contains("Web.cs:14 PLM1006 Error", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Definitions_and_manifests_are_one_set() =>
        Assert.Contains(
            "service.yaml:6 PLM2002 Error \"http\"",
            await new Workspace()
                .Source("/p/Web.cs", Bundle.Replace("Name = \"web\", Nam", "Labels = new Dictionary<string, string> { [\"app\"] = \"web\" }, Name = \"web\", Nam", StringComparison.Ordinal))
                .Manifest("/p/service.yaml", "apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: shop }\nspec:\n  selector: { app: web }\n  ports: [{ port: 80, targetPort: http }]")
                .Report());

    [Fact]
    public async Task What_cannot_be_evaluated_is_reported_at_the_expression() =>
        Assert.Contains(
            "Web.cs:13 PLM9001 Error \"Environment.MachineName\"",
            await new Workspace().Source("/p/Web.cs", Bundle.Replace("\"nginx:1.27\"", "Environment.MachineName", StringComparison.Ordinal)).Report());

    /// <summary>Invariant 8: what may be among the unknown is not missing.</summary>
    [Theory]
    [InlineData("V1Deployment", "kind: Service\nmetadata: { name: web }\nspec: { selector: { app: web } }", "PLM2001", false)]
    [InlineData("V1ConfigMap", "kind: Service\nmetadata: { name: web }\nspec: { selector: { app: web } }", "PLM2001", true)]
    [InlineData("V1LimitRange", "kind: Pod\nmetadata: { name: web }\nspec: { containers: [{ name: web, image: a }] }", "PLM1001", false)]
    public async Task Nothing_is_missing_that_an_unknown_definition_may_yield(string model, string manifest, string rule, bool isReported)
    {
        var report = await new Workspace()
            .Source("/p/Unknown.cs", $"[Manifests] public static class Unknown {{ public static IEnumerable<{model}> All => Environment.GetCommandLineArgs().Select(_ => new {model}()); }}")
            .Manifest("/p/web.yaml", "apiVersion: v1\n" + manifest)
            .Report();
        Assert.Contains(report, static line => line.Contains("PLM9001", StringComparison.Ordinal));
        Assert.Equal(isReported, report.Any(line => line.Contains(rule, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_object_that_two_definitions_yield_is_said_once()
    {
        var workspace = new Workspace().Source("/p/Web.cs", Bundle.Replace("    static V1Container", "    public static V1Pod Again => Pod with { };\n\n    static V1Container", StringComparison.Ordinal));
        Assert.Equal(["PLM8008"], (await workspace.Report()).Select(static line => line.Split(' ')[1]).Except(["PLM1001"]));

        workspace.Configuration("/p/.editorconfig", "[*.cs]\ndotnet_diagnostic.PLM8008.severity = none");
        Assert.Equal(["PLM9005"], (await workspace.Report()).Select(static line => line.Split(' ')[1]).Except(["PLM1001"]));
    }

    [Fact]
    public async Task Analyzers_share_the_evaluation_of_the_generator_and_judge_again_only_what_changed()
    {
        var workspace = new Workspace().Source("/p/Web.cs", Bundle).Source("/p/Other.cs", "class Other;").Manifest("/p/web.yaml", Pod);
        var generated = BundleEvaluator.Evaluate(workspace.Analyze().Compilation, TestContext.Current.CancellationToken);
        await workspace.Report();
        Assert.Same(generated, BundleEvaluator.Evaluate(workspace.Analyze().Compilation, TestContext.Current.CancellationToken));

        var before = await Diagnostics(workspace);
        var after = await Diagnostics(workspace.Source("/p/Other.cs", "class Other { int Field; }"));
        Assert.Equal(2, before.Count);
        Assert.All(before.Zip(after), static pair => Assert.Same(pair.First, pair.Second));

        await Diagnostics(workspace.Manifest("/p/web.yaml", Pod.Replace("64Mi", "128Mi", StringComparison.Ordinal)));
        Assert.Equal(0, BundleEvaluator.Evaluate(workspace.Analyze().Compilation, TestContext.Current.CancellationToken).Evaluated);
        Assert.Single(await workspace.Manifest("/p/web.yaml", "").Report());
    }

    private static async Task<IReadOnlyList<Diagnostic>> Diagnostics(Workspace workspace) =>
        [.. (await workspace.Analyze().GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)).Where(Workspace.IsMeant).OrderBy(static diagnostic => diagnostic.ToString(), StringComparer.Ordinal)];

    private static async Task<IReadOnlyList<string>> SemanticDiagnostics(Workspace workspace, string path)
    {
        var analysis = workspace.Analyze();
        var tree = analysis.Compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        var diagnostics = await analysis.GetAnalyzerSemanticDiagnosticsAsync(
            analysis.Compilation.GetSemanticModel(tree), null, TestContext.Current.CancellationToken);
        return [.. diagnostics.Where(Workspace.IsMeant).Select(workspace.Describe).Order(StringComparer.Ordinal)];
    }
}
