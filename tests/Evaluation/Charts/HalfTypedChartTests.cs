using Microsoft.CodeAnalysis.CSharp;

namespace Plimsoll.Evaluation.Charts;

/// <summary>Charts while they are being typed.</summary>
public class HalfTypedChartTests
{
    private static readonly string Source = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Evaluation", "Charts", "Sources", "Shop.cs"));

    [Fact]
    public void No_deletion_of_tokens_makes_evaluation_throw()
    {
        var random = new Random(20261125);
        var tokens = CSharpSyntaxTree.ParseText(Source, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).DescendantTokens().ToList();
        for (var i = 0; i < 60; i++)
        {
            var first = random.Next(tokens.Count);
            var last = Math.Min(tokens.Count - 1, first + (random.Next(3) == 0 ? random.Next(6) : 0));
            var end = random.Next(10) == 0 ? Source.Length : tokens[last].Span.End;
            var result = BundleEvaluator.Evaluate(TestCompilation.Of(("/p/Shop.cs", Source.Remove(tokens[first].SpanStart, end - tokens[first].SpanStart))), TestContext.Current.CancellationToken);
            Assert.DoesNotContain(result.Problems, static problem => problem.Message.Contains("unexpectedly", StringComparison.Ordinal));
            Assert.All(result.Charts.SelectMany(static chart => chart.Sets).SelectMany(static set => set.Definitions), static definition => Assert.NotNull(definition.Document.Root));
        }
    }

    [Theory]
    [InlineData("[HelmChart] public class C { }")]
    [InlineData("[HelmChart(null)] public class C { }")]
    [InlineData("[HelmChart(\"a\", Keywords = null, Maintainers = new string[] { null })] public class C(V v, { }")]
    [InlineData("[HelmChart(\"a\")] public class C(Missing v, Release r) { public V1Pod P => new(); }")]
    [InlineData("[HelmChart(\"a\")] public class C(V v) { public V1Pod P => new(); } public record V { public Missing X { get; init; } public List<> Y { get; } public int { get; init; } = ; }")]
    [InlineData("[HelmChart(\"a\")] public class C(V v) { public V1Pod P => new(); } public record V { [Range] public int X { get; init; } [Profile] public static V Y => ; [Keys(] public string Z { get; init; } }")]
    [InlineData("[HelmChart(\"a\"), ChartDependency, ChartDependency(null), ChartDependency(typeof(Missing)), ChartDependency(\"a\")] public class C { public V1Pod P => new(); }")]
    [InlineData("[HelmChart(\"a\")] public class C(V v) { public V1Pod P => new(); } public record V(V Inner = null) { [Profile(\"p\")] public static V Y => Y; }")]
    [InlineData("[HelmChart(\"a\")] public class C(V v) { public string Notes => } public record V : V;")]
    public void What_does_not_compile_is_left_to_the_compiler(string source)
    {
        var result = BundleEvaluator.Evaluate(TestCompilation.Of(("/p/C.cs", "using System.ComponentModel.DataAnnotations;" + source)), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(result.Problems, static problem => problem.Message.Contains("unexpectedly", StringComparison.Ordinal));
    }
}
