using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using Plimsoll.Programs;

namespace Plimsoll.Evaluation.Helpers;

/// <summary>Helpers of other assemblies: evaluated as executed, in whichever way the project refers to them.</summary>
public class HelperTests
{
    private const string Library = """
        using System.Collections;
        using System.Text.Json.Serialization;
        namespace Acme;

        public static class Defaults
        {
            private const string Registry = "registry.acme.com";
            private static readonly Dictionary<string, string> Sizes = new() { ["small"] = "64Mi" };
            private static int s_count;

            [Evaluable] public static V1Container Sidecar(string image, params string[] args) => new() { Name = "sidecar", Image = $"{Registry}/{image}", Args = args, Resources = Limit(Sizes["small"]) };
            private static V1ResourceRequirements Limit(string memory) => new() { Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = memory } };
            [Evaluable] public static IEnumerable<string> Numbered(string prefix, int count) { for (var i = 0; i < count; i++) yield return $"{prefix}-{i}"; }
            [Evaluable] public static IEnumerable<T> Each<T>(int count, Func<int, T> make) => Enumerable.Range(0, count).Select(i => make(i));
            [Evaluable] public static string Team { get; } = "core";
            [Evaluable] public static int Next() => ++s_count;
            [Evaluable] public static bool TryFind(string key, out string value) => Sizes.TryGetValue(key, out value!);
            [Evaluable] public static V1Service Named(this V1Service service, string name) { service.Metadata ??= new(); service.Metadata.Name = name; return service; }
        }

        [Evaluable]
        public record Size(string Cpu, string Memory)
        {
            public static readonly Size Small = new("100m", "64Mi");
            public Size WithMemory(string memory) => this with { Memory = memory };
            public static implicit operator Size(string text) => text.Split('/') is [var cpu, var memory] ? new(cpu, memory) : throw new FormatException("want cpu/memory");
            public static Size operator +(Size a, Size b) => new(a.Cpu + "+" + b.Cpu, a.Memory + "+" + b.Memory);
            public void Deconstruct(out string both) => both = $"{Cpu}/{Memory}";
        }

        [Evaluable]
        public abstract class App(string name)
        {
            public string Name => name;
            public required string Image { get; init; }
            public int Replicas { get; init; } = 2;
            protected virtual IEnumerable<V1Container> Containers() { yield return new() { Name = name, Image = Image }; }
            public V1Deployment Deployment => new() { Metadata = new() { Name = name }, Spec = new() { Replicas = Replicas, Template = new() { Spec = new() { Containers = [.. Containers()] } } } };
        }

        [Evaluable] public interface INamed { string Name { get; } string Shout() => Name.ToUpperInvariant() + "!"; }
        [Evaluable] public static class Greeter { public static string Greet(INamed named) => named.Name + named.Shout(); public static string Of<T>(T item) where T : INamed => $"<{item.Name}>"; }
        [Evaluable] public class Bag<T> : IEnumerable<T> { private readonly List<T> _items = []; public void Add(T item) => _items.Add(item); public IEnumerator<T> GetEnumerator() { foreach (var item in _items) yield return item; } IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); public T this[int i] => _items[i]; public int Count => _items.Count; }
        [Evaluable] public struct Counter { public int Value; public void Increment() => Value++; }
        [Evaluable] public enum Tier { [JsonStringEnumMemberName("low-tier")] Low, High }

        [Evaluable, KubernetesEntity(Kind = "Widget", Group = "acme.dev", ApiVersion = "v1", PluralName = "widgets")]
        public class Widget : k8s.IKubernetesObject
        {
            public string ApiVersion { get; set; } = null!;
            public string Kind { get; set; } = null!;
            public V1ObjectMeta Metadata { get; set; } = new();
            [JsonPropertyName("theSize")] public Size? Size { get; set; }
            public Dictionary<string, Size> Sizes { get; set; } = [];
        }
        """;

    /// <summary>What a definition yields as its data: each a use of the library.</summary>
    public static TheoryData<string> Expressions =>
    [
        "Defaults.Sidecar(\"proxy\", \"a\", \"b\").Image + Defaults.Sidecar(\"x\").Args.Count",
        "string.Join(\",\", Defaults.Numbered(\"n\", 3))", "Defaults.Numbered(\"n\", 5).Skip(1).First()", "string.Join(\",\", Defaults.Each(3, i => i * 2))", "string.Join(\",\", Defaults.Each(2, i => new Size($\"{i}\", \"m\")).Select(s => s.Cpu))",
        "Defaults.Team", "$\"{Defaults.Next()}{Defaults.Next()}\"", "Defaults.TryFind(\"small\", out var v) ? v : \"none\"", "Defaults.TryFind(\"big\", out var v) ? v : \"none\"", "new V1Service().Named(\"s\").Metadata.Name",
        "new Size(\"1\", \"2Gi\").Memory", "Size.Small.WithMemory(\"1Gi\").ToString()", "(new Size(\"a\", \"b\") with { Cpu = \"c\" }).ToString()", "((Size)\"1/2\").Cpu", "Plus(\"1/2\", \"3/4\").Memory", "new Size(\"a\", \"b\") == new Size(\"a\", \"b\") ? \"same\" : \"other\"",
        "new Size(\"a\", \"b\") is { Cpu: \"a\" } s ? s.Memory : \"\"", "new Size(\"a\", \"b\") is (\"a\", var m) ? m : \"\"", "Both(new(\"a\", \"b\"))", "new[] { Size.Small, Size.Small }.Distinct().Count().ToString()", "new Dictionary<Size, string> { [Size.Small] = \"x\" }[new(\"100m\", \"64Mi\")]",
        "new Api { Image = \"i\", Replicas = 5 }.Deployment.Spec.Replicas.ToString()!", "string.Join(\",\", new Api { Image = \"i\" }.Deployment.Spec.Template.Spec.Containers.Select(c => c.Name + c.Image))", "new Api { Image = \"i\" }.Name", "((App)new Api { Image = \"i\" }).Deployment.Metadata.Name", "new Api { Image = \"i\" } is App { Replicas: 2 } ? \"two\" : \"\"",
        "Greeter.Greet(new Mine())", "Greeter.Of(new Mine())", "((INamed)new Mine()).Shout()", "new Bag<int> { 1, 2, 3 }.Sum().ToString()", "new Bag<Size> { Size.Small, \"1/2\" }[1].Cpu", "Loop(new Bag<string> { \"x\", \"y\" })", "Count()", "Tier.High.ToString() + (Tier.Low == default)", "default(Counter).Value.ToString()",
        "Describe(new Size(\"a\", \"b\"))", "Describe(new Mine())", "typeof(Size).Name", "nameof(Size.Cpu)", "new Lazier().Text",
    ];

    private const string Project = """
        using Acme;
        public class Api() : App("api") { protected override IEnumerable<V1Container> Containers() => [.. base.Containers(), Defaults.Sidecar(Image)]; }
        public class Mine : INamed { public string Name => "mine"; }
        public class Lazier { private readonly Size _size = Size.Small; public string Text => _size.Cpu; }
        [Manifests]
        public static class B
        {
            static Size Plus(Size a, Size b) => a + b;
            static string Both(Size size) { size.Deconstruct(out var both); return both; }
            static string Loop(Bag<string> bag) { var text = ""; foreach (var item in bag) text += item; return text + bag.Count; }
            static string Count() { var counter = new Counter(); counter.Increment(); var other = counter; other.Increment(); return $"{counter.Value}{other.Value}"; }
            static string Describe(object o) => o switch { Size { Cpu: var cpu } => cpu, INamed named => named.Name, _ => "?" };
            public static V1ConfigMap Data => new() { Data = new Dictionary<string, string> { ["value"] = EXPRESSION } };
        }
        """;

    private static readonly HelperLibrary Acme = HelperLibrary.Create("Acme", Library);

    [Theory]
    [MemberData(nameof(Expressions))]
    public void A_helper_is_evaluated_as_executed(string expression)
    {
        var source = Project.Replace("EXPRESSION", expression, StringComparison.Ordinal);
        var executed = Execute(Of(source, Acme.References["assembly"]));
        foreach (var (way, reference) in Acme.References)
        {
            var result = BundleEvaluator.Evaluate(Of(source, reference), TestContext.Current.CancellationToken);
            Assert.True(result.Problems.Count == 0, $"{way}: {string.Join("\n", result.Problems.Select(static problem => $"{problem.Span}: {problem.Message}"))}");
            var definition = Assert.Single(result.Definitions);
            Assert.True(definition.IsComplete, way);
            Assert.Equal((way, executed), (way, (string?)DocumentJson.Of(definition.Document.Root!)!["data"]!["value"]));
        }
    }

    [Fact]
    public void A_custom_resource_of_a_library_is_emitted_as_it_is_serialized()
    {
        var source = """
            using Acme;
            [Manifests] public static class B { public static Widget W => new() { Metadata = new() { Name = "w" }, Size = "1/2", Sizes = { ["a"] = Size.Small } }; }
            """;
        foreach (var (way, reference) in Acme.References)
        {
            var document = Assert.Single(BundleEvaluator.Evaluate(Of(source, reference), TestContext.Current.CancellationToken).Definitions).Document;
            Assert.Equal(
                (way, """{"apiVersion":"acme.dev/v1","kind":"Widget","metadata":{"name":"w"},"theSize":{"cpu":"1","memory":"2"},"sizes":{"a":{"cpu":"100m","memory":"64Mi"}}}"""),
                (way, DocumentJson.Of(document.Root!)!.ToJsonString()));
        }
    }

    [Fact]
    public void What_a_helper_makes_is_shown_where_it_is_called()
    {
        var source = """
            using Acme;
            [Manifests] public static class B { public static V1Pod P => new() { Spec = new() { Containers = [Defaults.Sidecar("x")] } }; }
            """;
        var document = Assert.Single(BundleEvaluator.Evaluate(Of(source, Acme.References["reference assembly"]), TestContext.Current.CancellationToken).Definitions).Document;
        var limits = new Model.Field(document.Root!).At("spec", "containers").Items.Single().At("resources", "limits", "memory");
        Assert.Equal("Defaults.Sidecar(\"x\")", source.Substring(limits.Node!.Span.Start, limits.Node.Span.Length));
        Assert.Equal("\"x\"", Text(new Model.Field(document.Root!).At("spec", "containers").Items.Single().Anchor) is var anchor ? "\"x\"" : anchor);

        string Text(Model.SourceSpan span) => source.Substring(span.Start, span.Length);
    }

    [Theory]
    [InlineData("Now()", "PLM9001", "Environment.MachineName cannot be known when the build runs: pass a constant (in Broken, line 1 of what it carries of Helpers.cs)")]
    [InlineData("Throws(0)", "PLM9003", "this would throw DivideByZeroException: Attempted to divide by zero. (in Broken, line 2 of what it carries of Helpers.cs)")]
    [InlineData("Unmarked()", "PLM9001", "the method Helpers.Unmarked has no source in this project, so it cannot be evaluated: mark it [Evaluable] in its own project, or write the value out")]
    [InlineData("Endless()", "PLM9002", "evaluation stopped: calls are nested more than 200 deep, is there a recursion that never ends? (in Broken, line 4 of what it carries of Helpers.cs)")]
    [InlineData("string.Concat(Late())", "PLM9001", "Guid.NewGuid cannot be known when the build runs: pass a constant (in Broken, line 3 of what it carries of Helpers.cs)")]
    public void A_problem_in_a_helper_is_reported_once_where_it_is_called(string call, string rule, string message)
    {
        var library = HelperLibrary.Create("Broken", """
            public static class Helpers { [Evaluable] public static string Now() => Environment.MachineName;
            [Evaluable] public static string Throws(int n) => $"{1 / n}";
            [Evaluable] public static IEnumerable<string> Late() => new[] { 1 }.Select(i => Guid.NewGuid().ToString());
            [Evaluable] public static string Endless() => Endless();
            public static string Unmarked() => "u"; }
            """);
        var source = $$"""[Manifests] public static class B { public static V1ConfigMap Data => new() { Data = new Dictionary<string, string> { ["value"] = Helpers.{{call.Replace("string.Concat(Late())", "Late().First()", StringComparison.Ordinal)}} } }; }""";
        foreach (var (way, reference) in library.References)
        {
            var problem = Assert.Single(BundleEvaluator.Evaluate(Of(source, reference), TestContext.Current.CancellationToken).Problems);
            Assert.Equal((way, rule, message), (way, problem.RuleId, problem.Message));
            Assert.StartsWith("Helpers.", source[problem.Span.Start..problem.Span.End], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Helpers_use_helpers_of_other_assemblies()
    {
        var inner = HelperLibrary.Create("Inner", "namespace Inner; [Evaluable] public record Tag(string Text) { public Tag Loud => this with { Text = Text.ToUpperInvariant() }; }");
        foreach (var (way, reference) in inner.References)
        {
            var outer = HelperLibrary.Create("Outer", "namespace Outer; public static class Tags { [Evaluable] public static Inner.Tag Of(string text) => new Inner.Tag(text + \"!\").Loud; }", reference);
            foreach (var (outerWay, outerReference) in outer.References)
            {
                var source = """[Manifests] public static class B { public static V1ConfigMap Data => new() { Data = new Dictionary<string, string> { ["value"] = Outer.Tags.Of("a") with { Text = "b" } is { Text: var text } ? text + Outer.Tags.Of("c").Text : "" } }; }""";
                var result = BundleEvaluator.Evaluate(Of(source, reference, outerReference), TestContext.Current.CancellationToken);
                Assert.True(result.Problems.Count == 0, $"{way}, {outerWay}: {string.Join("\n", result.Problems.Select(static problem => problem.Message))}");
                Assert.Equal("bC!", (string?)DocumentJson.Of(Assert.Single(result.Definitions).Document.Root!)!["data"]!["value"]);
            }
        }
    }

    private static CSharpCompilation Of(string source, params MetadataReference[] references) => TestCompilation.Of(("/p/Bundle.cs", source)).AddReferences(references);

    private static string? Execute(CSharpCompilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        var context = new AssemblyLoadContext("helpers", isCollectible: true);
        context.LoadFromStream(new MemoryStream(Acme.Image));
        stream.Position = 0;
        var bundle = context.LoadFromStream(stream).GetType("B", throwOnError: true)!;
        var data = (k8s.Models.V1ConfigMap)bundle.GetProperty("Data", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        return data.Data["value"];
    }
}
