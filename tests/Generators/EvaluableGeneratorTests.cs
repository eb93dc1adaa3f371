using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Plimsoll.Generators;

public class EvaluableGeneratorTests
{
    [Fact]
    public void An_assembly_without_helpers_carries_none()
    {
        var run = Run("public static class Labels { public static int Count => 1; }");
        Assert.Empty(run.Result.GeneratedSources);
        Assert.Equal(IncrementalStepRunReason.New, run.Reason(StepNames.HasHelpers));
    }

    [Fact]
    public void A_helper_is_carried_with_what_it_uses_and_nothing_else() => AssertCarries(
        """
        public static class Defaults
        {
            private const string Registry = "registry.acme.com";
            private static readonly Dictionary<string, string> Sizes = new() { ["small"] = Small };
            private const string Small = "64Mi", Secret = "s3cret";

            [Evaluable]
            public static V1Container Sidecar(string image) => new() { Name = "sidecar", Image = $"{Registry}/{image}", Resources = Limit(Sizes["small"]) };

            private static V1ResourceRequirements Limit(string memory) => new() { Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = memory } };
        }
        """,
        """
        // The defaults of all teams.
        public static class Defaults
        {
            private const string Registry = "registry.acme.com";
            private static readonly Dictionary<string, string> Sizes = new() { ["small"] = Small };
            private const string Small = "64Mi", Secret = "s3cret";

            /// <summary>Documentation is not needed.</summary>
            [Evaluable]
            public static V1Container Sidecar(string image) => new() { Name = "sidecar", Image = $"{Registry}/{image}", Resources = Limit(Sizes["small"]) };

            private static V1ResourceRequirements Limit(string memory) => new() { Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = memory } };

            public static string Other() => Password() + Secret;

            private static string Password() => "hunter2";
        }

        internal static class Internal { public static int Unused => 1; }
        """);

    [Theory]
    [InlineData("operators and conversions", "[Evaluable] public static string F() { Size s = 5; s += new Size(1); return s; }")]
    [InlineData("enumeration", "[Evaluable] public static int F() { var n = 0; foreach (var x in new Bag { 1, 2 }) n += x; return n; }")]
    [InlineData("deconstruction", "[Evaluable] public static int F() { var (a, b) = new Point(1, 2); (a, b) = new Point(b, a); return new Point(1, 2) is (var c, _) ? a + b + c : 0; }")]
    [InlineData("extensions", "[Evaluable] public static string F() { foreach (var x in 3.Times()) { } return \"a\".Shout(); }")]
    [InlineData("inheritance", "[Evaluable] public static string F() => new Derived { Name = \"n\" }.Describe();")]
    [InlineData("generics", "[Evaluable] public static Box<Point> F() => Box.Of(new Point(1, 2)).Map(p => p);")]
    [InlineData("indexers", "[Evaluable] public static int F() => new Table()[1];")]
    [InlineData("queries", "[Evaluable] public static IEnumerable<int> F() => from x in new[] { new Point(1, 2) } where x.X > 0 orderby x.Y select x.X;")]
    [InlineData("static constructors", "[Evaluable] public static string F() => Counters.First;")]
    [InlineData("partial members", "[Evaluable] public static string F() => Parts.Whole();")]
    [InlineData("delegates and enums", "[Evaluable] public static string F(Level level = Level.High) { Describe d = l => l.ToString(); return d(level); }")]
    [InlineData("nested types", "[Evaluable] public static int F() => new Outer.Inner().Value + Outer.Tools.Twice(2);")]
    [InlineData("types of values that are not named", "[Evaluable] public static int F() => Maker.Make().Next.X;")]
    [InlineData("attributes", "[Evaluable] public static object F() => new Marked();")]
    public void What_is_carried_compiles_by_itself(string what, string helper) => AssertCompiles(Carried(Run($"public static class Helpers {{ {helper} }}", Library)), what);

    [Fact]
    public void Marked_types_are_carried_whole()
    {
        var carried = Carried(Run("[Evaluable] public class Marked1 { public int A => B(); int B() => 1; } public class Unmarked1;"));
        var text = Assert.Single(carried).Value;
        Assert.Contains("int B() => 1;", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Unmarked1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_on_the_assembly_means_its_public_types()
    {
        var text = Assert.Single(Carried(Run("[assembly: Evaluable]\npublic class Public { public int A => 1; }\nclass Hidden;"))).Value;
        Assert.Equal("public class Public { public int A => 1; }\n", text);
    }

    [Fact]
    public void Global_usings_go_along_and_conditions_are_decided()
    {
        var carried = Carried(new GeneratorRun(
            new EvaluableGenerator(),
            null,
            ("/p/sub/Global.cs", "global using Alias = System.Text.StringBuilder;\nglobal using static System.Math;"),
            ("/p/sub/Helpers.cs", """
                using System.Globalization;
                namespace Acme
                {
                #if NEVER
                    public static class Helpers { }
                #else
                    public static class Helpers
                    {
                        #region helpers
                        #pragma warning disable CS0168
                        [Evaluable] public static string F() => new Alias().Append(Max(1, 2)).ToString(); // of two
                        #endregion
                    }
                #endif
                }
                """)));
        Assert.Equal(["(global usings)", "Helpers.cs"], carried.Keys);
        Assert.Contains("global using static System.Math;\n", carried["(global usings)"], StringComparison.Ordinal);
        Assert.DoesNotContain('#', carried["Helpers.cs"]);
        Assert.DoesNotContain("//", carried["Helpers.cs"], StringComparison.Ordinal);
        AssertCompiles(carried, "global usings");
    }

    [Fact]
    public void Paths_are_those_from_the_folder_of_the_project() => Assert.Equal(
        ["sub/Helpers.cs"],
        Carried(new GeneratorRun(
            new EvaluableGenerator(),
            new Dictionary<string, string> { ["MSBuildProjectDirectory"] = @"/p" },
            ("/p/sub/Helpers.cs", "public static class H { [Evaluable] public static int F() => 1; }"))).Keys);

    [Fact]
    public void An_edit_beside_the_helpers_changes_nothing()
    {
        var run = new GeneratorRun(new EvaluableGenerator(), null, ("/p/H.cs", "public static class H { [Evaluable] public static int F() => 1; }"), ("/p/Other.cs", "class Other;"));
        run.Edit("/p/Other.cs", "class Other { int Field; }");
        Assert.Equal(IncrementalStepRunReason.Unchanged, run.Reason(StepNames.Helpers));
        run.Edit("/p/H.cs", "public static class H { [Evaluable] public static int F() => 2; }");
        Assert.Equal(IncrementalStepRunReason.Modified, run.Reason(StepNames.Helpers));
        Assert.Null(RoslynReachability.FindPath(Assert.Single(Assert.Single(run.Result.TrackedSteps[StepNames.Helpers]).Outputs).Value, "helpers"));
    }

    private const string Library = """
        using System.Collections;
        public readonly record struct Size(int Value)
        {
            public static Size operator +(Size a, Size b) => new(a.Value + b.Value);
            public static implicit operator Size(int value) => new(value);
            public static implicit operator string(Size size) => Format.Of(size.Value);
        }
        internal static class Format { public static string Of(int n) => n.ToString(); public static string Unused => "unused"; }
        public class Bag : IEnumerable<int>
        {
            private readonly List<int> _items = [];
            public void Add(int item) => _items.Add(item);
            public IEnumerator<int> GetEnumerator() => _items.GetEnumerator();
            IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
        }
        public class Point(int x, int y) { public int X => x; public int Y => y; }
        public static class PointExtensions { public static void Deconstruct(this Point p, out int x, out int y) { x = p.X; y = p.Y; } }
        public static class TextExtensions
        {
            public static string Shout(this string text) => text.ToUpperInvariant() + Mark;
            private const string Mark = "!";
            public static IEnumerable<int> Times(this int count) { for (var i = 0; i < count; i++) yield return i; }
        }
        public abstract class Base : IDescribed { public required string Name { get; init; } public virtual string Describe() => Name; }
        public interface IDescribed { string Describe(); }
        public sealed class Derived : Base { public override string Describe() => base.Describe() + "!"; }
        public sealed class Box<T>(T value) where T : class { public T Value => value; public Box<R> Map<R>(Func<T, R> map) where R : class => new(map(Value)); }
        public static class Box { public static Box<T> Of<T>(T value) where T : class => new(value); }
        public class Table { public int this[int index] => Rows.At(index); }
        internal static class Rows { public static int At(int i) => i * 2; }
        public static class Counters { public static readonly string First; static Counters() { First = Start(); } static string Start() => "0"; }
        public static partial class Parts { public static partial string Whole(); }
        public static partial class Parts { public static partial string Whole() => Half() + Half(); private static string Half() => "h"; }
        public enum Level { Low, High }
        public delegate string Describe(Level level);
        public class Outer { public class Inner { public int Value => 1; } public static class Tools { public static int Twice(int n) => n * 2; } }
        public static class Maker { public static Link Make() => new(); }
        public class Link { public Point Next => new(1, 2); }
        [AttributeUsage(AttributeTargets.Class)] public sealed class NoteAttribute(string text) : Attribute { public string Text => text; }
        [Note("n")] public class Marked { [System.Text.Json.Serialization.JsonPropertyName("a")] public int A { get; set; } }
        """;

    private static GeneratorRun Run(params string[] sources) => new(new EvaluableGenerator(), null, sources.Select(static (text, i) => ($"/p/Source{i}.cs", text)));

    /// <summary>Path and text of what the output carries, in order.</summary>
    private static Dictionary<string, string> Carried(GeneratorRun run) => run.Output.Assembly.GetAttributes()
        .Where(static attribute => attribute.AttributeClass?.Name == "EvaluableSourceAttribute")
        .ToDictionary(static attribute => (string)attribute.ConstructorArguments[0].Value!, static attribute => (string)attribute.ConstructorArguments[1].Value!)
        .Where(static pair => pair.Key != "(global usings)" || pair.Value != TestUsings)
        .ToDictionary();

    private static readonly string TestUsings = string.Concat(TestCompilation.Usings.Split("; ").Select(static text => text.TrimEnd(';') + ";\n").Order(StringComparer.Ordinal));

    private static void AssertCarries(string expected, string source)
    {
        var text = Assert.Single(Carried(Run(source))).Value;
        Assert.True(SyntaxFactory.AreEquivalent(TestCompilation.Parse("expected", expected), TestCompilation.Parse("carried", text), topLevel: false), text);
        Assert.DoesNotContain("//", text, StringComparison.Ordinal);
    }

    private static void AssertCompiles(Dictionary<string, string> files, string what)
    {
        var compilation = TestCompilation.Of(files.Select(static file => (file.Key, file.Value)));
        var errors = compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToImmutableArray();
        Assert.True(errors.IsEmpty, $"{what}: {string.Join("\n", errors)}\n{string.Join("\n", files.Values)}");
        Assert.NotEmpty(files);
    }
}
