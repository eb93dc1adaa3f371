using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Plimsoll.Emission;

namespace Plimsoll.Evaluation.Charts;

/// <summary>A chart with a value of each kind, and with dependencies of each kind.</summary>
public class ChartFilesTests
{
    private static readonly string Source = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Evaluation", "Charts", "Sources", "Shop.cs"));

    private static EvaluationResult Evaluate(ProjectFacts? project = null, CSharpParseOptions? options = null, params string[] texts)
    {
        var compilation = TestCompilation.Of();
        options ??= TestCompilation.ParseOptions;
        var trees = (texts.Length == 0 ? [Source] : texts).Select((text, i) => CSharpSyntaxTree.ParseText(text, options, $"/p/{i}.cs"));
        compilation = CSharpCompilation.Create("Tested", compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), options, tree.FilePath)).Concat(trees), compilation.References, compilation.Options);
        return BundleEvaluator.Evaluate(compilation, project ?? new ProjectFacts("3.2.1-beta.1"), TestContext.Current.CancellationToken);
    }

    private static SortedDictionary<string, string> Files(EvaluationResult result) =>
        new(result.Charts.SelectMany(static chart => chart.Files).ToDictionary(static file => file.Path, static file => file.Text), StringComparer.Ordinal);

    private static string Show(string name, params string[] paths)
    {
        var result = Evaluate();
        Assert.Empty(result.Problems);
        var files = Files(result).Where(file => file.Key.StartsWith(name + "/", StringComparison.Ordinal)).ToList();
        var text = new StringBuilder();
        foreach (var file in files)
        {
            text.Append("==== ").Append(file.Key).Append('\n');
            if (paths.Any(path => file.Key == $"{name}/{path}"))
                text.Append(file.Value);
        }

        return text.ToString();
    }

    [Fact]
    public Task Values_of_every_kind() => Snapshot.Verify(Show("charts/x/shop", "Chart.yaml", "values.yaml", "values-production.yaml", "values-same.yaml", "crds/widgets.yaml"));

    [Fact]
    public Task A_schema_of_every_kind() => Snapshot.Verify(WithoutModels(Files(Evaluate())["charts/x/shop/values.schema.json"]));

    [Fact]
    public Task A_readme_with_dependencies() => Snapshot.Verify(Show("charts/x/shop", "README.md"));

    [Fact]
    public void A_dependency_lies_in_the_chart_as_it_lies_beside_it()
    {
        var files = Files(Evaluate());
        var alone = files.Where(static file => file.Key.StartsWith("redis/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(alone);
        Assert.All(alone, file => Assert.Equal(file.Value, files["charts/x/shop/charts/" + file.Key]));
    }

    [Fact]
    public void A_dependency_is_judged_with_the_chart_that_has_it_unless_it_is_off()
    {
        var shop = Evaluate().Charts.Single(static chart => chart.Name == "shop");
        Assert.Equal(["Config", "Widgets", "Server"], shop.Sets[0].Definitions.Select(static definition => definition.Member));
        // The cache is off by default, and on in production.
        Assert.Equal(["Config", "Widgets", "Server", "Server"], shop.Sets[1].Definitions.Select(static definition => definition.Member));
        Assert.Equal(
            ["release-name-redis 6380", "release-name-cache 6379"],
            shop.Sets[1].Definitions.Skip(2).Select(static definition => new Model.Field(definition.Document.Root!))
                .Select(static root => $"{root["metadata"]["name"].Node} {root["spec"]["ports"].Items.Single()["port"].Node}".Replace("\"", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_order_of_files_and_how_documentation_is_read_change_nothing()
    {
        var expected = Files(Evaluate());
        var second = Source.IndexOf("/// <summary>Redis.", StringComparison.Ordinal);
        var head = Source[..Source.IndexOf("/// <summary>The <see", StringComparison.Ordinal)];
        foreach (var mode in new[] { DocumentationMode.None, DocumentationMode.Parse, DocumentationMode.Diagnose })
        {
            var actual = Files(Evaluate(null, TestCompilation.ParseOptions.WithDocumentationMode(mode), head + Source[second..], Source[..second]));
            Assert.Equal(expected.Keys, actual.Keys);
            Assert.All(expected, file => Assert.Equal(file.Value, actual[file.Key]));
        }
    }

    [Fact]
    public void The_version_is_the_projects_where_the_chart_says_none()
    {
        const string Chart = """
            [HelmChart("a")] public class A { public V1ConfigMap M => new() { Metadata = new() { Name = "m" } }; }
            """;
        Assert.Contains("version: 2.0.0\nappVersion: \"2.0.0\"\n", Files(Evaluate(new ProjectFacts("2.0.0"), null, Chart))["a/Chart.yaml"], StringComparison.Ordinal);
        Assert.StartsWith("the project's version 2.0.0.1 is not one by SemVer 2", Assert.Single(Evaluate(new ProjectFacts("2.0.0.1"), null, Chart).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_files_are_as_linters_of_yaml_want_them()
    {
        foreach (var (path, text) in Files(Evaluate()).Where(static file => file.Key.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            Assert.True(text.EndsWith('\n') && !text.EndsWith("\n\n", StringComparison.Ordinal), path);
            Assert.All(text.Split('\n'), line => Assert.True(line == line.TrimEnd() && !line.Contains('\t', StringComparison.Ordinal), $"{path}: {line}"));
            Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_keeps_a_chart_from_being_emitted_keeps_it_whole()
    {
        var result = Evaluate(null, null, """
            [HelmChart("a")] public class A
            {
                public V1ConfigMap M => new() { Metadata = new() { Name = "m" } };
                public V1ConfigMap N => new() { Metadata = new() { Name = Environment.MachineName } };
            }
            [HelmChart("b"), ChartDependency(typeof(A))] public class B;
            [HelmChart("c")] public class C { public V1ConfigMap M => new() { Metadata = new() { Name = "m" } }; }
            """);
        Assert.Equal("PLM9001", Assert.Single(result.Problems).RuleId);
        Assert.Equal([("a", false), ("b", false), ("c", true)], result.Charts.Select(static chart => (chart.Name, chart.Files.Count > 0)));
    }

    /// <summary>Leaves out what Kubernetes' models have below them.</summary>
    private static string WithoutModels(string schema)
    {
        var lines = schema.Split('\n').ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is not ("    \"affinity\": {" or "    \"tolerations\": {"))
                continue;
            lines.RemoveRange(i + 1, lines.FindIndex(i, static line => line.StartsWith("    }", StringComparison.Ordinal)) - i - 1);
        }

        return string.Join('\n', lines);
    }
}
