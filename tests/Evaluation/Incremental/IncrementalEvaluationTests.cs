using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Incremental;

/// <summary>Every edit here is also compared with evaluating all anew: see <see cref="EvaluatedProject"/>.</summary>
public class IncrementalEvaluationTests
{
    private const string One = "/p/One.cs";
    private const string Two = "/p/Two.cs";
    private const string Shared = "/p/Shared.cs";
    private const string More = "/p/More.cs";

    [Fact]
    public void An_unrelated_edit_evaluates_nothing()
    {
        var project = Project().Edit(More, "class More { int A() => 1; }");
        var definitions = project.Result.Definitions;
        project.Edit(More, "class More { int A() => 2; int B; }");
        Assert.Equal(0, project.Evaluated);
        Assert.Same(definitions, project.Result.Definitions);
    }

    [Fact]
    public void A_compilation_is_evaluated_once()
    {
        var project = Project();
        Assert.Equal(4, project.Evaluated);
        Assert.Same(project.Result, BundleEvaluator.Evaluate(project.Compilation, TestContext.Current.CancellationToken));
        Assert.Same(project.Result, BundleEvaluator.Evaluate(project.Compilation.Clone(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void What_a_generator_adds_evaluates_nothing()
    {
        var project = Project();
        foreach (var path in new[] { One, Two, Shared })
            project.Edit(path, "using Plimsoll;\n" + project.Compilation.SyntaxTrees.Single(tree => tree.FilePath == path));
        project.Edit("/obj/Generated.cs", "namespace Plimsoll { internal static class Carried { internal const string First = \"a\"; } }");
        Assert.Equal(0, project.Evaluated);
        Assert.Equal(0, project.Edit("/obj/Generated.cs", "namespace Plimsoll { internal static class Carried { internal const string First = \"b\"; internal const string Second = \"\"; } }").Evaluated);
    }

    [Theory]
    [InlineData("a body that two use", 2, Shared, "\"shared-\" + name", "\"common-\" + name")]
    [InlineData("a body that one uses, through another", 1, "/p/Numbers.cs", "=> 3;", "=> 4;")]
    [InlineData("a static member's value", 1, "/p/Images.cs", "\"base\"", "\"alpine\"")]
    [InlineData("a constant: all whose files name its type", 4, Shared, "Port = 80", "Port = 81")]
    [InlineData("a member that nothing names", 2, Shared, "public const", "public static string Other(string name) => name; public const")]
    [InlineData("a definition that another refers to", 3, One, "\"one\"", "\"first\"")]
    [InlineData("a file of a definition that nothing refers to", 2, Two, "\"two\"", "\"second\"")]
    public void An_edit_evaluates_what_depends_on_it(string what, int evaluated, string path, string from, string to)
    {
        var project = Project();
        var text = project.Compilation.SyntaxTrees.Single(tree => tree.FilePath == path).ToString();
        Assert.Contains(from, text, StringComparison.Ordinal);
        Assert.True(project.Edit(path, text.Replace(from, to, StringComparison.Ordinal)).Evaluated == evaluated, $"{what}: {project.Evaluated}");
    }

    [Theory]
    [InlineData("a member of the same name comes nearer", "namespace Teams { static class Naming { public static string Of(string name) => \"nearer-\" + name; } }")]
    [InlineData("an overload fits better", "public static partial class Overloads { public static string Of(string text) => \"string\"; }")]
    [InlineData("an extension that nothing names", "public static class Adding { public static void Add(this Bag bag, int item, int times) { } public static void Add(this Bag bag, string item) => bag.Items.Add(item + \"!\"); }")]
    [InlineData("a type comes between a signature and what it named", "namespace Teams { public class Sized { public string Text => \"nearer\"; public static implicit operator Sized(int n) => new(); } }")]
    [InlineData("global usings", "global using static Extra; public static class Extra { public static string Of2(string s) => s; }")]
    [InlineData("a namespace hides a type", "namespace Teams.Naming { class C; }")]
    [InlineData("an alias of the whole project hides a type", "global using Overloads = Replaced; public static class Replaced { public static string Of(string text) => text; }")]
    [InlineData("a static member is in scope everywhere", "global using static Reach; public static class Reach { public static string Reached => \"\"; }")]
    public void A_declaration_that_changes_what_others_mean_evaluates_them(string what, string added)
    {
        var project = new EvaluatedProject(
            (One, """
                namespace Teams
                {
                    [Manifests]
                    public static class One
                    {
                        public static V1Pod Named => new() { Metadata = new() { Name = Naming.Of("a"), Uid = Overloads.Of("x"), Annotations = new Dictionary<string, string> { ["bag"] = string.Join(",", new Bag { "a", "b" }.Items), ["size"] = Sizes.Small.Text } } };
                    }
                    public static class Sizes { public static Sized Small => 3; }
                }
                """),
            (Shared, """
                static class Naming { public static string Of(string name) => "outer-" + name; }
                public static partial class Overloads { public static string Of(object text) => "object"; }
                public class Bag : System.Collections.IEnumerable { public List<string> Items { get; } = new(); public void Add(object item) => Items.Add($"{item}"); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => Items.GetEnumerator(); }
                public class Sized { public string Text { get; init; } = "outer"; public static implicit operator Sized(int n) => new() { Text = $"outer {n}" }; }
                """));
        Assert.True(project.Edit(More, added).Evaluated == 1, what);
        Assert.True(project.Edit(More, null).Evaluated == 1, what);
    }

    [Theory]
    [InlineData("public enum Level { Low, High }", "public enum Level { Lowest, Low, High }")]
    [InlineData("public enum Level { Low, High }", "public enum Level { Low = 5, High }")]
    [InlineData("public int Order = 1;", "public int Order = 1; public int More = 2;")]
    [InlineData("public int Order = 1;", "public int Order = 2;")]
    [InlineData("record Base", "record Other; public record Base")]
    [InlineData("class Sorted : IComparable<Sorted>", "class Sorted")]
    [InlineData("public override string ToString() => \"text\";", "")]
    [InlineData("public static string operator +(Sorted a, int b) => \"plus\";", "public static string operator +(Sorted a, long b) => \"long\"; public static string operator +(Sorted a, int b) => \"int\";")]
    [InlineData("public int this[int i] => i;", "public int this[int i] => i + 1;")]
    [InlineData("static readonly int Start = 7;", "static readonly int Start = 8;")]
    [InlineData("static Late() => Value = \"late\";", "static Late() => Value = \"later\";")]
    [InlineData("static Late() => Value = \"late\";", "")]
    [InlineData("(string text = \"optional\")", "(string text = \"other\")")]
    [InlineData("[System.Text.Json.Serialization.JsonPropertyName(\"size\")]", "[System.Text.Json.Serialization.JsonPropertyName(\"extent\")]")]
    public void A_change_of_a_type_evaluates_its_users(string from, string to)
    {
        const string Types = """
            public enum Level { Low, High }
            public record Base { public int Order = 1; }
            public record Derived : Base { [System.Text.Json.Serialization.JsonPropertyName("size")] public int Size { get; init; } = 2; }
            public class Sorted : IComparable<Sorted> { public int CompareTo(Sorted? other) => 0; public override string ToString() => "text"; public static string operator +(Sorted a, int b) => "plus"; public int this[int i] => i; }
            public static class Late { public static string Value; static readonly int Start = 7; static Late() => Value = "late"; public static int First => Start; }
            public static class Optional { public static string Of(string text = "optional") => text; }
            [KubernetesEntity(Kind = "Out", Group = "test.dev", ApiVersion = "v1", PluralName = "outs")] public class Out { public object? Value { get; set; } }
            """;
        Assert.Contains(from, Types, StringComparison.Ordinal);
        var project = new EvaluatedProject(
            (One, """
                [Manifests]
                public static class One
                {
                    static Level High => Level.High;
                    static Derived D => new();
                    public static Out A => new() { Value = new object[] { High.ToString(), (int)High, D, D.ToString(), $"{new Sorted()}", new Sorted() + 1, new Sorted()[3], Late.Value ?? "null", Late.First, Optional.Of() } };
                }
                """),
            (Two, "[Manifests] public static class Two { public static V1Pod P => new() { Metadata = new() { Name = \"p\" } }; }"),
            (Shared, Types));
        Assert.Equal(1, project.Edit(Shared, Types.Replace(from, to, StringComparison.Ordinal)).Evaluated);
    }

    [Fact]
    public void Problems_of_what_two_definitions_share_stay_when_one_of_them_goes()
    {
        var project = new EvaluatedProject(
            (One, "[Manifests] public static class One { public static V1Pod P => new() { Metadata = new() { Name = Shared.Host } }; }"),
            (Two, "[Manifests] public static class Two { public static V1Pod P => new() { Metadata = new() { Name = Shared.Host } }; }"),
            (Shared, "static class Shared { public static readonly string Host = Environment.MachineName; }"));
        Assert.Single(project.Result.Problems);
        Assert.Single(project.Edit(One, null).Result.Problems);
        Assert.Equal(0, project.Evaluated);
    }

    [Theory]
    [InlineData("static int _next; public static int Next() => _next++;")]
    [InlineData("static readonly List<int> All = []; public static int Next() { All.Add(1); return All.Count; }")]
    [InlineData("static readonly int[] Counter = [0]; public static int Next() => Counter[0]++;")]
    [InlineData("class Box { public int N; } static readonly Dictionary<string, Box> Boxes = new() { [\"a\"] = new() }; public static int Next() => Boxes[\"a\"].N++;")]
    [InlineData("static Func<int> Make() { var n = 0; return () => n++; } static readonly Func<int> Count = Make(); public static int Next() => Count();")]
    [InlineData("static readonly System.Text.StringBuilder Text = new(); public static int Next() => Text.Append('x').Length;")]
    [InlineData("static readonly HashSet<int> Seen = new(); public static int Next() { Seen.Add(Seen.Count); return Seen.Count; }")]
    public void Definitions_that_change_what_others_see_are_all_evaluated_again(string counter)
    {
        static string Bundle(string name, string tag) => $"[Manifests] public static class {name} {{ public static V1Pod P => new() {{ Metadata = new() {{ Name = \"{tag}\" + Shared.Next() }} }}; }}";
        var project = new EvaluatedProject((One, Bundle("One", "a")), (Two, Bundle("Two", "b")), (Shared, $"static class Shared {{ {counter} }}"));
        Assert.Equal(2, project.Edit(Two, Bundle("Two", "c")).Evaluated);
        Assert.Equal(2, project.Edit(One, "class Nothing;").Edit(One, Bundle("One", "d")).Evaluated);
    }

    [Fact]
    public void A_definition_that_begins_to_change_what_others_see_is_noticed()
    {
        static string Bundle(string name, string value) => $"[Manifests] public static class {name} {{ public static V1Pod P => new() {{ Metadata = new() {{ Name = \"n\" + {value} }} }}; }}";
        var project = new EvaluatedProject((One, Bundle("One", "Shared.All.Count")), (Two, Bundle("Two", "Shared.All.Count")), (Shared, "static class Shared { public static readonly List<int> All = [1]; public static int Add() { All.Add(2); return 0; } }"));
        Assert.Equal(1, project.Edit(Two, Bundle("Two", "2")).Evaluated);
        Assert.Equal(2, project.Edit(One, Bundle("One", "Shared.Add()")).Evaluated);
        Assert.Equal(2, project.Edit(Two, Bundle("Two", "Shared.All.Count")).Evaluated);
    }

    [Fact]
    public void Other_references_and_options_evaluate_all()
    {
        var project = Project();
        Assert.Same(project.Result, BundleEvaluator.Evaluate(project.Compilation.WithOptions(project.Compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error).WithSyntaxTreeOptionsProvider(new NoOptions())), TestContext.Current.CancellationToken));
        Assert.Equal(4, BundleEvaluator.Evaluate(project.Compilation.WithOptions(project.Compilation.Options.WithOverflowChecks(true)), TestContext.Current.CancellationToken).Evaluated);
        Assert.Equal(4, BundleEvaluator.Evaluate(project.Compilation.AddReferences(MetadataReference.CreateFromFile(typeof(Xunit.Assert).Assembly.Location)), TestContext.Current.CancellationToken).Evaluated);
    }

    [Fact]
    public void What_is_not_used_any_more_is_let_go()
    {
        var (compilation, tree, next) = Edited();
        for (var i = 0; i < 10 && (compilation.IsAlive || tree.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(compilation.IsAlive);
        Assert.False(tree.IsAlive);
        Assert.Equal(4, next.Definitions.Count);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static (WeakReference Compilation, WeakReference Tree, EvaluationResult Next) Edited()
        {
            var project = Project();
            var weak = (new WeakReference(project.Compilation), new WeakReference(project.Compilation.SyntaxTrees.Single(static tree => tree.FilePath == Two)));
            project.Edit(Two, project.Compilation.SyntaxTrees.Single(static tree => tree.FilePath == Two) + "// edited");
            return (weak.Item1, weak.Item2, project.Result);
        }
    }

    private sealed class NoOptions : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }
    }

    private static EvaluatedProject Project() => new(
        (One, """
            [Manifests]
            public static class One
            {
                public static V1Service Service => new() { Metadata = new() { Name = "one" }, Spec = new() { Ports = [new() { Port = Shared.Port }] } };
                public static V1Pod Pod => new() { Metadata = new() { Name = Shared.Name("pod"), Annotations = new Dictionary<string, string> { ["n"] = Shared.Count().ToString() } } };
            }
            """),
        (Two, """
            [Manifests]
            public static class Two
            {
                public static V1ConfigMap Config => new() { Metadata = new() { Name = "two" }, Data = new Dictionary<string, string> { ["host"] = One.Service.Metadata.Name } };
                public static V1Pod Pod => new() { Metadata = new() { Name = Names.Full("two") }, Spec = new() { Containers = [new() { Name = "c", Image = Images.Base }] } };
            }
            """),
        (Shared, """
            public static class Shared
            {
                public const int Port = 80;
                public static string Name(string name) => "shared-" + name;
                public static int Count() => Numbers.Three();
            }
            """),
        ("/p/Numbers.cs", "public static class Numbers { public static int Three() => 3; }"),
        ("/p/Names.cs", "public static class Names { public static string Full(string name) => Shared.Name(name); }"),
        ("/p/Images.cs", "public static class Images { public static readonly string Base = \"base\"; }"));
}
