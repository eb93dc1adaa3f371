using Microsoft.CodeAnalysis;

namespace Plimsoll.Generators;

public class IncrementalityTests
{
    private const string Shop = "/p/Shop.cs";
    private const string Other = "/p/Other.cs";
    private const string Chart = "/p/Chart.cs";

    [Fact]
    public void An_edit_elsewhere_ends_at_the_first_step()
    {
        var run = Run().Edit(Other, "class Other { int Field; }");
        Assert.Equal(IncrementalStepRunReason.Unchanged, run.Reason(StepNames.Objects));
        Assert.Equal(IncrementalStepRunReason.Cached, run.Reason(StepNames.Files));
        Assert.Equal(IncrementalStepRunReason.Cached, run.OutputReason());
    }

    [Fact]
    public void The_same_text_in_a_new_tree_changes_nothing()
    {
        var run = Run().Edit(Shop, Bundle("1"));
        Assert.Equal(IncrementalStepRunReason.Unchanged, run.Reason(StepNames.Objects));
        Assert.Equal(IncrementalStepRunReason.Cached, run.OutputReason());
    }

    [Fact]
    public void A_comment_in_a_definition_changes_nothing()
    {
        var run = Run().Edit(Shop, "// Moves every position.\n" + Bundle("1"));
        Assert.Equal(IncrementalStepRunReason.Unchanged, run.Reason(StepNames.Objects));
        Assert.Equal(IncrementalStepRunReason.Cached, run.OutputReason());
    }

    [Fact]
    public void An_edit_of_a_definition_changes_the_output()
    {
        var run = Run();
        var before = Assert.Single(run.Result.GeneratedSources).SourceText.ToString();
        run.Edit(Shop, Bundle("2"));
        Assert.Equal(IncrementalStepRunReason.Modified, run.Reason(StepNames.Objects));
        Assert.Equal(IncrementalStepRunReason.Modified, run.Reason(StepNames.Files));
        Assert.Equal(IncrementalStepRunReason.Modified, run.OutputReason());
        Assert.NotEqual(before, Assert.Single(run.Result.GeneratedSources).SourceText.ToString());
    }

    [Fact]
    public void An_edit_in_one_file_evaluates_and_writes_what_depends_on_it()
    {
        var run = new GeneratorRun(null, (Shop, Bundle("1")), ("/p/Other.cs", Bundle("1").Replace("Shop", "Other", StringComparison.Ordinal).Replace("\"shop\"", "\"other\"", StringComparison.Ordinal)), ("/p/Third.cs", """
            [Manifests]
            public static class Third
            {
                public static V1ConfigMap Copy => new() { Metadata = new() { Name = "third" }, Data = Shop.Settings.Data };
                public static V1ConfigMap Own => new() { Metadata = new() { Name = "own" } };
            }
            """));
        run.Edit(Shop, Bundle("2"));
        Assert.Equal(
            [IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged],
            Assert.Single(run.Result.TrackedSteps[StepNames.Objects]).Outputs.Select(static output => output.Reason));
        // The result is that of the generator's run, not a new one.
        Assert.Equal(2, run.Evaluation.Evaluated);
    }

    [Fact]
    public void An_edit_of_what_no_definition_uses_evaluates_nothing() =>
        Assert.Equal(0, Run().Edit(Other, "class Other { int Field; }").Evaluation.Evaluated);

    [Fact]
    public void No_step_keeps_the_compilation_alive()
    {
        var run = new GeneratorRun(null, (Shop, Bundle("1")), (Chart, ShopChart("1")));
        Assert.Equal(StepNames.All.Order(), run.Result.TrackedSteps.Keys.Intersect(StepNames.All).Order());
        foreach (var name in StepNames.All)
        {
            foreach (var (value, _) in run.Result.TrackedSteps[name].SelectMany(step => step.Outputs))
                Assert.Null(RoslynReachability.FindPath(value, name));
        }
    }

    [Fact]
    public void Roslyn_objects_are_found_when_they_are_there()
    {
        var holder = new { Harmless = new List<object?> { null, "text", new { Tree = TestCompilation.Parse(Other, "class C;") } } };
        Assert.NotNull(RoslynReachability.FindPath(holder, nameof(holder)));
    }

    [Fact]
    public void A_chart_is_made_again_when_something_in_it_changes()
    {
        var run = new GeneratorRun(null, (Chart, ShopChart("1")), (Other, "class Other;"));
        Assert.Equal(["shop/.helmignore", "shop/Chart.yaml", "shop/README.md", "shop/values.schema.json", "shop/values.yaml"], run.Evaluation.Charts.Single().Files.Select(static file => file.Path).Where(static path => !path.StartsWith("shop/templates/", StringComparison.Ordinal)));

        run.Edit(Other, "class Other { int Field; }");
        Assert.Equal(0, run.Evaluation.Evaluated);
        Assert.All(Assert.Single(run.Result.TrackedSteps[StepNames.Charts]).Outputs, static output => Assert.Equal(IncrementalStepRunReason.Unchanged, output.Reason));
        Assert.Equal(IncrementalStepRunReason.Cached, run.Reason(StepNames.Files));

        run.Edit(Chart, ShopChart("2"));
        Assert.Equal(IncrementalStepRunReason.Modified, run.OutputReason());
    }

    private static string ShopChart(string replicas) => $$"""
        [HelmChart("shop", Version = "1.0.0")]
        public sealed class ShopChart(ShopValues values)
        {
            public V1Deployment Web => new() { Metadata = new() { Name = "web" }, Spec = new() { Replicas = values.Replicas } };
        }

        public sealed record ShopValues
        {
            public int Replicas { get; init; } = {{replicas}};
        }
        """;

    private static GeneratorRun Run() => new(null, (Shop, Bundle("1")), (Other, "class Other;"));

    private static string Bundle(string value) => $$"""
        [Manifests]
        public static class Shop
        {
            public static V1ConfigMap Settings => new()
            {
                Metadata = new() { Name = "shop" },
                Data = new Dictionary<string, string> { ["value"] = "{{value}}" },
            };
        }
        """;
}
