using Plimsoll.Model;

namespace Plimsoll.Evaluation.Charts;

/// <summary>What cannot be a chart, and where that is said.</summary>
public class ChartShapeTests
{
    private const string Members = "public V1ConfigMap M => new() { Metadata = new() { Name = \"m\" } };";

    [Theory]
    // Names and versions.
    [InlineData("[HelmChart(\"Shop\")] public class C { MEMBERS }", "\"Shop\"", "\"Shop\" cannot be the name of a chart")]
    [InlineData("[HelmChart(\"\")] public class C { MEMBERS }", "\"\"", "\"\" cannot be the name of a chart")]
    [InlineData("[HelmChart(\"a\", Version = \"1.0\")] public class C { MEMBERS }", "\"1.0\"", "\"1.0\" is not a version by SemVer 2")]
    [InlineData("[HelmChart(\"a\", Version = \"01.0.0\")] public class C { MEMBERS }", "\"01.0.0\"", "\"01.0.0\" is not a version")]
    [InlineData("[HelmChart(\"a\", AppVersion = \"\")] public class C { MEMBERS }", "\"\"", "the version of the application is empty")]
    [InlineData("[HelmChart(\"a\", Maintainers = [\"<a@b>\"])] public class C { MEMBERS }", "[\"<a@b>\"]", "\"<a@b>\" is no maintainer")]
    [InlineData("[HelmChart(\"a\", Annotations = [\"=x\"])] public class C { MEMBERS }", "[\"=x\"]", "\"=x\" is no annotation")]
    [InlineData("[HelmChart(\"a\", Home = \"example\")] public class C { MEMBERS }", "\"example\"", "\"example\" is not an address")]
    [InlineData("[HelmChart(\"a\")] public class A { MEMBERS } [HelmChart(\"a\")] public class C { MEMBERS }", "HelmChart(\"a\")", "there is another chart a")]
    [InlineData("[HelmChart(\"a\"), Manifests] public class C { MEMBERS }", "C", "C is marked [HelmChart] and [Manifests]")]
    // Classes.
    [InlineData("[HelmChart(\"a\")] public class C { }", "C", "C has no definitions")]
    [InlineData("[HelmChart(\"a\")] public class C(V v, V w) { MEMBERS } public record V;", "C", "C has no accessible constructor that takes nothing but its values and the release")]
    [InlineData("[HelmChart(\"a\")] public class C(string v) { MEMBERS }", "v", "v is the chart's values, and string cannot be")]
    [InlineData("[HelmChart(\"a\")] public class C(V v) { MEMBERS } public record V(int X);", "v", "V has no constructor without parameters")]
    [InlineData("[HelmChart(\"a\")] public class C(V v) { MEMBERS } public class V { public int X => 1; }", "v", "no property of V can be set")]
    // Properties.
    [InlineData("[HelmChart(\"a\")] public class C(V v) { MEMBERS } public record V { public object X { get; init; } = 1; }", "X", "object cannot be the type of a value")]
    [InlineData("[HelmChart(\"a\")] public class C(V v) { MEMBERS } public record V { public DateTime X { get; init; } }", "X", "DateTime cannot be the type of a value")]
    [InlineData("[HelmChart(\"a\")] public class C(V v) { MEMBERS } public record V { public IReadOnlyDictionary<int, string> X { get; init; } = new Dictionary<int, string>(); }", "X", "the keys of a dictionary")]
    [InlineData("[HelmChart(\"a\")] public class C(V v) { MEMBERS } public record V { public IReadOnlyList<V> X { get; init; } = []; }", "X", "V contains itself")]
    [InlineData("[HelmChart(\"a\")] public class C(V v) { MEMBERS } public record V { public AttributeTargets X { get; init; } }", "X", "AttributeTargets is an enum of flags")]
    [InlineData("[HelmChart(\"a\")] public class C(V v) { MEMBERS } public record V { public string X { get; init; } = null!; }", "X", "X is null by default")]
    [InlineData("[HelmChart(\"a\")] public class C(V v) { MEMBERS } public record V { public string Global { get; init; } = \"\"; }", "Global", "global is the name of the values that a chart shares")]
    [InlineData("[HelmChart(\"a\")] public class C(V v) { MEMBERS } public record V { public string Enabled { get; init; } = \"\"; }", "Enabled", "a chart's value enabled is the switch")]
    [InlineData("[HelmChart(\"a\")] public class C(V v) { MEMBERS } public record V { public W X { get; init; } = new(); } public record W { public bool On { get; init; } }", "On", "on is a boolean")]
    [InlineData("[HelmChart(\"a\")] public class C(V v) { MEMBERS } public record V { [System.Text.Json.Serialization.JsonPropertyName(\"a-b\")] public bool X { get; init; } }", "X", "\"a-b\" cannot be the name of a value")]
    [InlineData("[HelmChart(\"a\")] public class C(V v) { MEMBERS } public record V { public int X { get; init; } [System.Text.Json.Serialization.JsonPropertyName(\"x\")] public int Y { get; init; } }", "Y", "there is another value x")]
    [InlineData("[HelmChart(\"a\")] public class C(V v) { MEMBERS } public record V { [RegularExpression(\"a(?=b)\")] public string X { get; init; } = \"ab\"; }", "X", "the pattern a(?=b) cannot go into the chart's schema")]
    [InlineData("[HelmChart(\"a\")] public class C(V v) { MEMBERS } public record V { [EmailAddress] public string X { get; init; } = \"\"; }", "X", "[EmailAddress] of X cannot be said")]
    [InlineData("[HelmChart(\"a\")] public class C(V v) { MEMBERS } public record V { [Range(5, 1)] public int X { get; init; } = 3; }", "X", "no number is between 5 and 1")]
    // Defaults and profiles.
    [InlineData("[HelmChart(\"a\")] public class C(V v) { MEMBERS } public record V { [Range(1, 5)] public int X { get; init; } = 7; }", "7", "x is 7, which is not between 1 and 5")]
    [InlineData("[HelmChart(\"a\")] public class C(V v) { MEMBERS } public record V { [RegularExpression(\"[a-z]+\")] public string X { get; init; } = \"A\"; }", "\"A\"", "x does not match its pattern")]
    [InlineData("[HelmChart(\"a\")] public class C(V v) { MEMBERS } public record V { [MinLength(1)] public string[] X { get; init; } = []; }", "[]", "x has 0 items")]
    [InlineData("[HelmChart(\"a\")] public class C(V v) { MEMBERS } public record V { [Range(1, 5)] public int X { get; init; } = 2; [Profile(\"big\")] public static V Big => new() { X = 9 }; }", "9", "x is 9, which is not between 1 and 5 (in profile big)")]
    [InlineData("[HelmChart(\"a\")] public class C(V v) { MEMBERS } public record V { public int X { get; init; } [Profile(\"A b\")] public static V P => new(); }", "\"A b\"", "\"A b\" cannot be the name of a profile")]
    [InlineData("[HelmChart(\"a\")] public class C(V v) { MEMBERS } public record V { public int X { get; init; } [Profile(\"p\")] public static V P => new(); [Profile(\"p\")] public static V Q => new(); }", "\"p\"", "there is another profile p")]
    [InlineData("[HelmChart(\"a\")] public class C(V v) { MEMBERS } public record V { public int X { get; init; } [Profile(\"p\")] public static int P => 1; }", "\"p\"", "P cannot be a profile")]
    // Dependencies.
    [InlineData("[HelmChart(\"a\"), ChartDependency(typeof(string))] public class C { MEMBERS }", "ChartDependency(typeof(string))", "String is not a chart")]
    [InlineData("[HelmChart(\"a\"), ChartDependency(typeof(C))] public class C { MEMBERS }", "ChartDependency(typeof(C))", "a depends on itself")]
    [InlineData("[HelmChart(\"a\"), ChartDependency(\"b\", \"1\", \"https://x\"), ChartDependency(\"b\", \"2\", \"https://x\")] public class C { MEMBERS }", "ChartDependency(\"b\", \"2\", \"https://x\")", "there is another dependency b")]
    [InlineData("[HelmChart(\"a\"), ChartDependency(\"b\", \"1\", \"https://x\", Condition = \"c.on\")] public class C { MEMBERS }", "ChartDependency(\"b\", \"1\", \"https://x\", Condition = \"c.on\")", "the condition c.on names no bool")]
    [InlineData("[HelmChart(\"b\")] public class B(W w) { MEMBERS } public record W { public int Size { get; init; } } [HelmChart(\"a\"), ChartDependency(typeof(B))] public class C(V v) { MEMBERS } public record V { public int B { get; init; } }", "B", "B holds the values of the chart B: make its type W")]
    public void Says_what_is_wrong_where_it_is(string source, string place, string message)
    {
        var text = "using System.ComponentModel.DataAnnotations; " + source.Replace("MEMBERS", Members, StringComparison.Ordinal);
        var result = BundleEvaluator.Evaluate(TestCompilation.Of(("/p/C.cs", text)), new ProjectFacts("1.0.0"), TestContext.Current.CancellationToken);
        var problem = Assert.Single(result.Problems);
        Assert.Equal("PLM9009", problem.RuleId);
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(place, TextAt(text, problem.Span));
        var wrong = result.Charts.Where(static chart => chart.Bundle is "C").SelectMany(static chart => chart.Files);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("public class C(Release r, V v) { MEMBERS } public record V { public int X { get; init; } }")]
    [InlineData("public class C(V v, Release r) { MEMBERS } public class V { public int X { get; set; } }")]
    [InlineData("public class C(Release r) { MEMBERS }")]
    [InlineData("public class C { MEMBERS }")]
    [InlineData("public static class C { public static V1ConfigMap M => new() { Metadata = new() { Name = \"m\" } }; }")]
    [InlineData("public class C { public C(V v) { } MEMBERS } public record V(int X = 1, string? Z = null);")]
    [InlineData("public class C(V v) { MEMBERS } public record V { public IReadOnlyList<W> X { get; init; } = [new(\"a\")]; } public record W(string Name, int Port = 80);")]
    public void Takes_every_kind_of_constructor(string source)
    {
        var result = BundleEvaluator.Evaluate(TestCompilation.Of(("/p/C.cs", "[HelmChart(\"a\")] " + source.Replace("MEMBERS", Members, StringComparison.Ordinal))), TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        Assert.Contains("a/values.yaml", Assert.Single(result.Charts).Files.Select(static file => file.Path));
    }

    private static string TextAt(string text, SourceSpan span) => text.Substring(span.Start, span.Length);
}
