using Microsoft.CodeAnalysis.CSharp;

namespace Plimsoll.Evaluation;

/// <summary>Code while it is being typed: nothing throws, and what the compiler reports is not reported again.</summary>
public class HalfTypedTests
{
    private const string Source = """
        [Manifests]
        public static class B
        {
            static readonly Dictionary<string, string> App = new() { ["app"] = "web" };
            public record Options(string Name, int Replicas = 2) { public string Full => $"{Name}-{Replicas:D2}"; }
            static IEnumerable<string> Hosts() { foreach (var i in Enumerable.Range(0, 3)) { if (i == 1) continue; yield return $"h{i}"; } }
            static V1Container Container(string name, params string[] args) => new() { Name = name, Args = [.. args, "end"], Image = name switch { "a" => "x:1", { Length: > 2 } => "y:2", _ => "z" } };
            public static V1Deployment D => new()
            {
                Metadata = new() { Name = new Options("web").Full, Labels = App },
                Spec = new() { Replicas = (new Options("q") with { Replicas = 4 }).Replicas, Template = new() { Spec = new() { Containers = [Container("a", "1", "2"), Container("long")] } } },
            };
            public static IEnumerable<V1ConfigMap> Maps => Hosts().Where(h => h.Length > 1).Select((h, i) => new V1ConfigMap { Metadata = new() { Name = h }, Data = new Dictionary<string, string> { [h] = i.ToString() } });
            public static V1Service S { get { var ports = new List<V1ServicePort>(); for (var i = 0; i < 2; i++) { ports.Add(new() { Port = 80 + i, TargetPort = i == 0 ? "http" : 8080 }); } try { return new() { Spec = new() { Ports = ports } }; } finally { ports = null; } } }
        }
        """;

    [Theory]
    [InlineData("public static V1Pod D => new() { Metadata = new() { Name = } };")]
    [InlineData("public static V1Pod D => new() { Metadata = new() { Name = Missing.Value, Labels = new Dictionary<string, Nope>() } };")]
    [InlineData("public static V1Pod D => new() { Spec = new() { Containers = [new() { Name = 5 }] } };")]
    [InlineData("public static V1Pod D => new V1Pod { Metadata. };")]
    [InlineData("public static V1Pod D => Helper(; static V1Pod Helper(int x) => new();")]
    [InlineData("public static V1Pod D { get { return } }")]
    [InlineData("public static V1Pod D { get { var x = new V1Pod(); x.Metadata.; return x; } }")]
    [InlineData("public static V1Pod D => from x in ")]
    [InlineData("public static V1Pod D => new() { Metadata = { Name = ")]
    [InlineData("public static V1Pod D() { }")]
    [InlineData("public static V1Pod D;")]
    [InlineData("public static V1Pod D => D2; public static V1Pod D2")]
    [InlineData("public static extern V1Pod D();")]
    [InlineData("public static V1Pod D => new V1Pod(1, 2);")]
    [InlineData("public static V1Pod D => new() { Metadata = new() { Labels = new SortedDictionary<string, string>(StringComparer.Ordinal) { [\"b\"] = \"1\", [\"a\"= 2 } } };")]
    [InlineData("static string F() { uint u ; 0x80000000; return $\"{u >> 31} }{u >>> 31} {u << 1}\"= } public static V1Pod D => new() { Metadata = new() { Name = F() } };")]
    public void What_does_not_compile_is_left_to_the_compiler(string member)
    {
        var compilation = BundleCompilation.Create($"[Manifests] public static class B {{ {member} }}");
        var result = BundleEvaluator.Evaluate(compilation, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(result.Problems, problem => problem.RuleId is "PLM9001" && !member.Contains("extern", StringComparison.Ordinal));
        Assert.DoesNotContain(result.Problems, static problem => problem.Message.Contains("unexpectedly", StringComparison.Ordinal));
    }

    [Fact]
    public void No_deletion_of_tokens_makes_evaluation_throw()
    {
        var random = new Random(20260101);
        var text = BundleCompilation.Usings + Source;
        var tokens = CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken)
            .GetRoot(TestContext.Current.CancellationToken).DescendantTokens().Where(token => token.SpanStart >= BundleCompilation.Usings.Length).ToList();
        for (var i = 0; i < 200; i++)
        {
            var first = random.Next(tokens.Count);
            var last = Math.Min(tokens.Count - 1, first + (random.Next(3) == 0 ? random.Next(6) : 0));
            var end = random.Next(10) == 0 ? text.Length : tokens[last].Span.End;
            var variant = text.Remove(tokens[first].SpanStart, end - tokens[first].SpanStart);
            var result = BundleEvaluator.Evaluate(BundleCompilation.Create(("a.cs", variant)), TestContext.Current.CancellationToken);
            Assert.All(result.Definitions, definition => Assert.NotNull(definition.Document.Root));
            Assert.DoesNotContain(result.Problems, problem => problem.Message.Contains("unexpectedly", StringComparison.Ordinal));
        }
    }
}
