namespace Plimsoll.Evaluation.Incremental;

/// <summary>Every edit here is also compared with evaluating all anew: see <see cref="EvaluatedProject"/>.</summary>
public class IncrementalChartTests
{
    private const string Chart = "/p/Chart.cs";
    private const string Values = "/p/Values.cs";
    private const string Limits = "/p/Limits.cs";
    private const string Names = "/p/Names.cs";
    private const string Redis = "/p/Redis.cs";

    [Fact]
    public void An_unrelated_edit_evaluates_nothing()
    {
        var project = Project().Edit("/p/More.cs", "class More { int A() => 1; }");
        var charts = project.Result.Charts;
        project.Edit("/p/More.cs", "class More { int A() => 2; int B; }");
        Assert.Equal(0, project.Evaluated);
        Assert.Same(charts, project.Result.Charts);
    }

    [Theory]
    [InlineData("a definition", Chart, "\"web\"", "\"www\"")]
    [InlineData("the chart's version", Chart, "1.0.0", "1.0.1")]
    [InlineData("a condition", Chart, "redis.enabled", "cache")]
    [InlineData("a default", Values, "Replicas { get; init; } = 2", "Replicas { get; init; } = 3")]
    [InlineData("documentation", Values, "Number of pods.", "Pods.")]
    [InlineData("a bound", Values, "MaxLength(9)", "MaxLength(8)")]
    [InlineData("a bound elsewhere", Limits, "Largest = 50", "Largest = 40")]
    [InlineData("a member of an enum", Limits, "High", "Highest")]
    [InlineData("a profile", Values, "Replicas = 6", "Replicas = 7")]
    [InlineData("a profile's name", Values, "\"production\"", "\"prod\"")]
    [InlineData("another profile", Values, "public int Replicas", "[Profile(\"more\")] public static ShopValues More => new() { Replicas = 9 }; public int Replicas")]
    [InlineData("a helper that a default calls", Names, "\"hello\"", "\"hi\"")]
    [InlineData("the values of a dependency", Redis, "6379", "6380")]
    [InlineData("the name of a dependency", Redis, "HelmChart(\"redis\"", "HelmChart(\"cache\"")]
    [InlineData("a definition of a dependency", Redis, "release.FullName", "release.NameFor(\"x\")")]
    [InlineData("a value that is wrong", Values, "Replicas = 6", "Replicas = 600")]
    public void What_an_edit_changes_is_seen(string what, string path, string from, string to)
    {
        var project = Project();
        var before = EvaluatedProject.Describe(project.Result);
        var text = project.Compilation.SyntaxTrees.Single(tree => tree.FilePath == path).ToString();
        Assert.Contains(from, text, StringComparison.Ordinal);
        project.Edit(path, text.Replace(from, to, StringComparison.Ordinal));
        Assert.True(before != EvaluatedProject.Describe(project.Result), what);
        project.Edit(path, text);
        Assert.Equal(before, EvaluatedProject.Describe(project.Result));
    }

    [Fact]
    public void An_edit_in_one_chart_leaves_others()
    {
        var project = Project().Edit("/p/Other.cs", "[HelmChart(\"other\")] public class Other { public V1ConfigMap M => new() { Metadata = new() { Name = \"m\" } }; }");
        project.Edit("/p/Other.cs", "[HelmChart(\"other\")] public class Other { public V1ConfigMap M => new() { Metadata = new() { Name = \"n\" } }; }");
        Assert.Equal(1, project.Evaluated);
    }

    private static EvaluatedProject Project() => new(
        (Chart, """
            [HelmChart("shop", Version = "1.0.0"), ChartDependency(typeof(Redis), Condition = "redis.enabled")]
            public class Shop(ShopValues values, Release release)
            {
                public V1Deployment Web => new() { Metadata = new() { Name = release.NameFor("web") }, Spec = new() { Replicas = values.Replicas } };
                public string Notes => values.Greeting;
            }
            """),
        (Values, """
            using System.ComponentModel.DataAnnotations;
            public record ShopValues
            {
                /// <summary>Number of pods.</summary>
                [Range(0, Bounds.Largest)] public int Replicas { get; init; } = 2;
                [MaxLength(9)] public string Greeting { get; init; } = Naming.Greeting("x");
                public Size Size { get; init; }
                public bool Cache { get; init; }
                public RedisValues Redis { get; init; } = new();
                [Profile("production")] public static ShopValues Production => new() { Replicas = 6, Size = Size.Low };
            }
            """),
        (Limits, "public static class Bounds { public const int Largest = 50; } public enum Size { High, Low }"),
        (Names, "public static class Naming { public static string Greeting(string name) => \"hello\" + name; }"),
        (Redis, """
            [HelmChart("redis", Version = "2.0.0")]
            public class Redis(RedisValues values, Release release)
            {
                public V1Service Server => new() { Metadata = new() { Name = release.FullName }, Spec = new() { Ports = [new() { Port = values.Port }] } };
            }
            public record RedisValues { public int Port { get; init; } = 6379; }
            """));
}
