using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Plimsoll.Rules;

namespace Plimsoll.CodeFixes;

public class ManifestCodeFixProviderTests
{
    private const string Pod = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: {0}\nspec:\n  containers:\n    - name: web # serves\n";

    private const string FixedPod = Pod + "      resources:\n        limits:\n          memory: 512Mi\n";

    private const string Code = """
        [Manifests]
        public static class {0}
        {
            public static V1Pod Pod => new() { Metadata = new() { Name = "{0}" }, Spec = new() { Containers = [new() { Name = "web" }] } };
        }
        """;

    private const string Limit = "Resources = new() { Limits = new Dictionary<string, ResourceQuantity> { [\"memory\"] = \"512Mi\" } }";

    private static readonly string Set = """
        [Manifests]
        public static class Database
        {
            static Dictionary<string, string> App => new() { ["app"] = "db" };

            public static V1StatefulSet Set => new()
            {
                Metadata = new() { Name = "db" },
                Spec = new() { ServiceName = "db", Selector = new() { MatchLabels = App }, Template = new() { Metadata = new() { Labels = App }, Spec = new() { Containers = [] } } },
            };
        }
        """;

    [Fact]
    public void It_fixes_the_rules_that_say_that_they_have_a_fix() =>
        Assert.Equal(
            RuleCatalog.Rules.Where(static rule => rule.Info.Fix is not null).Select(static rule => rule.Info.Id),
            new ManifestCodeFixProvider().FixableDiagnosticIds);

    [Fact]
    public void It_is_exported_for_code_and_for_manifests()
    {
        var export = typeof(ManifestCodeFixProvider).GetCustomAttribute<ExportCodeFixProviderAttribute>()!;
        Assert.Equal(["C#"], export.Languages);
        Assert.Equal(["Document", "AdditionalDocument"], export.DocumentKinds!);
        Assert.Contains(".yaml", export.DocumentExtensions!);
    }

    [Theory]
    [InlineData(FixAllScope.Document, true, false, false)]
    [InlineData(FixAllScope.Project, true, true, false)]
    [InlineData(FixAllScope.Solution, true, true, true)]
    public async Task All_fixes_of_a_kind_are_made_in_a_document_project_or_solution(FixAllScope scope, bool document, bool project, bool solution)
    {
        using var workspace = new Workspace()
            .Project("A", ("/A/One.cs", Text(Code, "One")), ("/A/Two.cs", Text(Code, "Two")), ("/A/three.yaml", Text(Pod, "three")))
            .Project("B", ("/B/Four.cs", Text(Code, "Four")));
        await workspace.FixAll("PLM1001", scope);
        Assert.Equal(document, workspace["/A/One.cs"].Contains(Limit, StringComparison.Ordinal));
        Assert.Equal(project, workspace["/A/Two.cs"].Contains(Limit, StringComparison.Ordinal));
        Assert.Equal(Text(project ? FixedPod : Pod, "three"), workspace["/A/three.yaml"]);
        Assert.Equal(solution, workspace["/B/Four.cs"].Contains(Limit, StringComparison.Ordinal));
        var left = (await workspace.Report()).Count(static id => id == "PLM1001");
        Assert.Equal((document ? 0 : 1) + (project ? 0 : 2) + (solution ? 0 : 1), left);
    }

    [Fact]
    public async Task Findings_of_the_same_rule_that_are_fixed_otherwise_stay()
    {
        using var workspace = new Workspace().Project("A", ("/A/Services.cs", """
            [Manifests]
            public static class Services
            {
                public static V1Service One => new() { Metadata = new() { Name = "one" }, Spec = new() { SessionAffinity = "clientip" } };
                public static V1Service Two => new() { Metadata = new() { Name = "two" }, Spec = new() { ClusterIP = "None", SessionAffinity = "ClientIP" } };
            }
            """));
        await workspace.FixAll("PLM2003", FixAllScope.Document);
        Assert.Contains("{ SessionAffinity = \"ClientIP\" }", workspace["/A/Services.cs"], StringComparison.Ordinal);
        Assert.Contains("{ ClusterIP = \"None\", SessionAffinity = \"ClientIP\" }", workspace["/A/Services.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_suppressed_is_not_fixed_with_the_others()
    {
        const string pragma = "#pragma warning disable PLM1001\n";
        const string attribute = "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Plimsoll.Resources\", \"PLM1001\")]\n";
        using var workspace = new Workspace().Project(
            "A", ("/A/One.cs", Text(Code, "One")), ("/A/Two.cs", pragma + Text(Code, "Two")), ("/A/Three.cs", attribute + Text(Code, "Three")));
        await workspace.FixAll("PLM1001", FixAllScope.Project);
        Assert.Contains(Limit, workspace["/A/One.cs"], StringComparison.Ordinal);
        Assert.Equal(pragma + Text(Code, "Two"), workspace["/A/Two.cs"]);
        Assert.Equal(attribute + Text(Code, "Three"), workspace["/A/Three.cs"]);
    }

    [Fact]
    public async Task A_manifest_is_fixed_in_its_text()
    {
        using var workspace = new Workspace().Project("A", ("/A/web.yaml", Text(Pod, "web")));
        Assert.Equal(["PLM1001: Add a memory limit"], (await workspace.Offers()).Where(static offer => offer.StartsWith("PLM1001", StringComparison.Ordinal)));
        await workspace.Fix("PLM1001");
        Assert.Equal(Text(FixedPod, "web"), workspace["/A/web.yaml"]);
    }

    [Fact]
    public async Task A_fix_changes_the_manifest_that_a_definition_depends_on()
    {
        const string service = "apiVersion: v1\nkind: Service\nmetadata:\n  name: db\nspec:\n  selector:\n    app: db\n  ports:\n    - port: 5432\n";
        using var workspace = new Workspace().Project("A", ("/A/Database.cs", Set), ("/A/service.yaml", service));
        await workspace.Fix("PLM3001");
        Assert.Equal(Set, workspace["/A/Database.cs"]);
        Assert.Equal(service.Replace("spec:\n", "spec:\n  clusterIP: None\n", StringComparison.Ordinal), workspace["/A/service.yaml"]);
        Assert.DoesNotContain("PLM3001", await workspace.Report());
    }

    [Fact]
    public async Task Settings_say_what_a_fix_writes()
    {
        using var workspace = new Workspace().Project("A", ("/A/One.cs", Text(Code, "One")), ("/A/.editorconfig", "[*.cs]\nplimsoll.default_memory_limit = 1Gi\n"));
        await workspace.Fix("PLM1001");
        Assert.Contains("[\"memory\"] = \"1Gi\"", workspace["/A/One.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp10, "Ports = new List<V1ServicePort> { new() { Port = 5432 } }")]
    [InlineData(LanguageVersion.CSharp12, "Ports = [new() { Port = 5432 }]")]
    public async Task New_code_is_of_the_version_of_the_project(LanguageVersion version, string expected)
    {
        var set = Set.Replace("Containers = []", "Containers = new[] { new V1Container { Name = \"db\", Ports = new[] { new V1ContainerPort { ContainerPort = 5432 } } } }", StringComparison.Ordinal);
        using var workspace = new Workspace { Language = version }.Project("A", ("/A/Database.cs", set));
        await workspace.Fix("PLM3001");
        Assert.Contains(expected, workspace["/A/Database.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("PLM3001", await workspace.Report());
    }

    [Theory]
    // Nobody knows what is requested.
    [InlineData("new() { Name = \"web\", Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { [\"memory\"] = Environment.MachineName } } }", false)]
    // A name of another scope would not compile: the value is written.
    [InlineData("new[] { \"1Gi\" }.Select(memory => new V1Container { Name = memory, Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { [\"memory\"] = memory } } }).First()", true)]
    // The element comes from a list that was made elsewhere, by code that says no more than its name.
    [InlineData("new List<V1Container> { new() { Name = \"web\" } }[0]", true)]
    [InlineData("Activator.CreateInstance<V1Container>()", false)]
    public async Task What_cannot_be_fixed_is_not_offered(string container, bool isOffered)
    {
        using var workspace = new Workspace().Project("A", ("/A/One.cs", Text(Code, "One").Replace("new() { Name = \"web\" }", container, StringComparison.Ordinal)));
        Assert.Equal(isOffered, (await workspace.Offers()).Contains("PLM1001: Add a memory limit"));
        if (isOffered)
        {
            await workspace.Fix("PLM1001");
            Assert.DoesNotContain("PLM1001", await workspace.Report());
        }
    }

    private static string Text(string text, string name) => text.Replace("{0}", name, StringComparison.Ordinal);
}
