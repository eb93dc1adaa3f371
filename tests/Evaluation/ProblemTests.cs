using Plimsoll.Programs;

namespace Plimsoll.Evaluation;

/// <summary>What cannot be evaluated, would throw, or never ends: reported once, at the smallest expression.</summary>
public class ProblemTests
{
    [Theory]
    [InlineData("Environment.MachineName", "PLM9001", "Environment.MachineName", "Environment.MachineName cannot be known when the build runs: pass a constant")]
    [InlineData("\"a\" + DateTime.Now.Year", "PLM9001", "DateTime.Now", "DateTime.Now cannot be known when the build runs: pass a constant")]
    [InlineData("Guid.NewGuid().ToString()", "PLM9001", "Guid.NewGuid()", "Guid.NewGuid cannot be known when the build runs: pass a constant")]
    [InlineData("new Random().Next().ToString()", "PLM9001", "new Random()", "Random cannot be known when the build runs: pass a constant")]
    [InlineData("System.IO.File.ReadAllText(\"x\").Trim()", "PLM9001", "System.IO.File.ReadAllText(\"x\")", "File.ReadAllText cannot be known when the build runs: pass a constant")]
    [InlineData("new V1Pod().Uid() ?? \"\"", "PLM9001", "new V1Pod().Uid()", "the method ModelExtensions.Uid has no source in this project, so it cannot be evaluated: mark it [Evaluable] in its own project, or write the value out")]
    [InlineData("new[] { \"a\", \"b\" }[3]", "PLM9003", "new[] { \"a\", \"b\" }[3]", "this would throw IndexOutOfRangeException: index 3 of 2 items")]
    [InlineData("new List<string>()[0]", "PLM9003", "new List<string>()[0]", "this would throw ArgumentOutOfRangeException: index 0 of 0 items")]
    [InlineData("new Dictionary<string, string>()[\"k\"]", "PLM9003", "new Dictionary<string, string>()[\"k\"]", "this would throw KeyNotFoundException: The given key 'k' was not present in the dictionary.")]
    [InlineData("(1 / Zero).ToString()", "PLM9003", "1 / Zero", "this would throw DivideByZeroException: Attempted to divide by zero.")]
    [InlineData("checked((byte)Big).ToString()", "PLM9003", "(byte)Big", "this would throw OverflowException: Arithmetic operation resulted in an overflow.")]
    [InlineData("checked(Big * Big).ToString()", "PLM9003", "Big * Big", "this would throw OverflowException: Arithmetic operation resulted in an overflow.")]
    [InlineData("((string)(object)Big)", "PLM9003", "(string)(object)Big", "this would throw InvalidCastException: a int is not a string")]
    [InlineData("Nothing!.Trim()", "PLM9003", "Nothing!.Trim()", "this would throw NullReferenceException: `Nothing!.Trim()` is used on null")]
    [InlineData("Pod.Metadata.Name", "PLM9003", "Pod.Metadata.Name", "this would throw NullReferenceException: `Pod.Metadata.Name` is used on null")]
    [InlineData("int.Parse(\"x\").ToString()", "PLM9003", "int.Parse(\"x\")", "this would throw FormatException: The input string 'x' was not in a correct format.")]
    [InlineData("\"abc\".Substring(5)", "PLM9003", "\"abc\".Substring(5)", null)]
    [InlineData("Array.Empty<string>().First()", "PLM9003", "Array.Empty<string>().First()", "this would throw InvalidOperationException: Sequence contains no elements")]
    [InlineData("Nothing ?? throw new ArgumentException(\"no\")", "PLM9003", "throw new ArgumentException(\"no\")", "this would throw ArgumentException: no")]
    [InlineData("Fail()", "PLM9003", "throw new InvalidOperationException(\"bad\" + Zero);", "this would throw InvalidOperationException: bad0")]
    [InlineData("Big switch { 1 => \"a\" }", "PLM9003", "Big switch { 1 => \"a\" }", "this would throw SwitchExpressionException: no arm matches 2000000000")]
    [InlineData("new SortedDictionary<V1Pod, int> { [new()] = 1, [new()] = 2 }.Count.ToString()", "PLM9003", null, "this would throw ArgumentException: At least one object must implement IComparable.")]
    [InlineData("((Func<string>)(() => { SortedSet<V1Pod> s = [new(), new()]; return s.Count.ToString(); }))()", "PLM9003", null, null)]
    [InlineData("Loop()", "PLM9002", null, "evaluation stopped after 1,000,000 steps: is there a loop that never ends?")]
    [InlineData("Deep(0)", "PLM9002", "Deep(n + 1)", "evaluation stopped: calls are nested more than 200 deep, is there a recursion that never ends?")]
    [InlineData("new string('x', 100_000_000)", "PLM9002", "new string('x', 100_000_000)", "evaluation stopped: a string grew beyond 4,194,304")]
    [InlineData("new int[1_000_000].Length.ToString()", "PLM9002", "new int[1_000_000]", "evaluation stopped: an array grew beyond 100,000")]
    [InlineData("Grow()", "PLM9002", null, "evaluation stopped: a string grew beyond 4,194,304")]
    public void Problems_point_at_the_expression_and_say_why(string expression, string rule, string? underlined, string? message)
    {
        var (result, source) = Evaluate($$"""
            [Manifests]
            public static class B
            {
                static int Zero => 0; static int Big => 2_000_000_000; static string? Nothing => null; static V1Pod Pod => new();
                static string Fail() { throw new InvalidOperationException("bad" + Zero); }
                static string Loop() { while (true) { } }
                static string Deep(int n) => Deep(n + 1);
                static string Grow() { var s = "x"; while (true) s += s; }
                public static V1Pod D => new() { Metadata = new() { Name = {{expression}}, NamespaceProperty = "n" } };
                public static V1Pod E => new() { Metadata = new() { Name = "fine" } };
            }
            """);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(rule, problem.RuleId);
        if (message is not null)
            Assert.Equal(message, problem.Message);
        if (underlined is not null)
            Assert.Equal(underlined, source.Substring(problem.Span.Start, problem.Span.Length));
        Assert.Equal([false, true], result.Definitions.Select(definition => definition.IsComplete));
    }

    [Fact]
    public void An_unknown_field_leaves_the_rest_of_the_object_known()
    {
        var (result, source) = Evaluate("""
            [Manifests]
            public static class B
            {
                static string Host => Environment.MachineName;
                public static V1Pod D => new() { Metadata = new() { Name = "n" + Host, NamespaceProperty = Host.Length > 3 ? "a" : "b", Labels = new Dictionary<string, string> { ["a"] = $"{Host}", ["b"] = "x" } } };
                public static V1Pod E => new() { Metadata = new() { Name = Host, Uid = "u" } };
            }
            """);
        var problem = Assert.Single(result.Problems);
        Assert.Equal("Environment.MachineName", source.Substring(problem.Span.Start, problem.Span.Length));
        const string Unknown = "unknown: Environment.MachineName cannot be known when the build runs: pass a constant";
        Assert.Equal($$$"""{"apiVersion":"v1","kind":"Pod","metadata":{"labels":{"a":"{{{Unknown}}}","b":"x"},"name":"{{{Unknown}}}","namespace":"{{{Unknown}}}"}}""",
            DocumentJson.Of(result.Definitions[0].Document.Root!)!.ToJsonString());
        Assert.All(result.Definitions, definition => Assert.False(definition.IsComplete));
    }

    [Theory]
    [InlineData("if (Environment.ProcessorCount > 2) pod.Metadata.Name = \"a\";")]
    [InlineData("foreach (var x in Environment.GetCommandLineArgs()) pod.Metadata.Name = x;")]
    [InlineData("switch (Environment.MachineName) { case \"x\": pod.Metadata.Name = \"b\"; break; }")]
    [InlineData("while (Environment.HasShutdownStarted) pod.Metadata = null!;")]
    [InlineData("Configure(pod);")]
    [InlineData("Console.WriteLine(pod);")]
    public void An_unknown_condition_makes_what_is_being_built_incomplete(string statement)
    {
        var (result, _) = Evaluate($$"""
            [Manifests]
            public static class B
            {
                static void Configure(V1Pod pod) { if (Environment.ProcessorCount > 2) pod.Metadata.Name = "a"; }
                public static V1Pod D { get { var pod = new V1Pod { Metadata = new() }; {{statement}} return pod; } }
            }
            """);
        Assert.Equal("PLM9001", Assert.Single(result.Problems).RuleId);
        Assert.False(Assert.Single(result.Definitions).IsComplete);
    }

    [Fact]
    public void Definitions_that_refer_to_each_other_in_a_circle_are_named()
    {
        var (result, _) = Evaluate("""
            [Manifests]
            public static class B
            {
                public static V1Pod A => new() { Metadata = new() { Name = C.Metadata.Name } };
                public static V1Pod C => new() { Metadata = new() { Name = A.Metadata.Name } };
            }
            """);
        Assert.Equal(["the definitions refer to each other in a circle: C → A → C", "the definitions refer to each other in a circle: A → C → A"], result.Problems.Select(problem => problem.Message));
        Assert.All(result.Problems, problem => Assert.Equal("PLM9002", problem.RuleId));
        Assert.All(result.Definitions, definition => Assert.False(definition.IsComplete));
    }

    [Fact]
    public void A_cyclic_object_ends_in_a_limit()
    {
        var (result, _) = Evaluate(BundleCompilation.Out + """
            [Manifests]
            public static class B { public static Out D { get { var o = new Out(); o.Value = o; return o; } } }
            """);
        Assert.Equal("PLM9002", Assert.Single(result.Problems).RuleId);
        Assert.False(Assert.Single(result.Definitions).IsComplete);
    }

    [Theory]
    [InlineData("public class B<T> { public static V1Pod D => new(); }", "B is generic")]
    [InlineData("public static class B { public static string D => \"\"; }", "B has no definitions")]
    [InlineData("public abstract class B { public V1Pod D => new(); }", "B is abstract")]
    [InlineData("public class B(int n) { public V1Pod D => new() { Kind = $\"{n}\" }; }", "B has no accessible constructor without parameters")]
    public void Classes_that_cannot_be_bundles(string declaration, string start)
    {
        var (result, source) = Evaluate("[Manifests] " + declaration);
        var problem = Assert.Single(result.Problems);
        Assert.Equal("PLM9009", problem.RuleId);
        Assert.StartsWith(start, problem.Message, StringComparison.Ordinal);
        Assert.Equal("B", source.Substring(problem.Span.Start, problem.Span.Length));
        Assert.Empty(result.Definitions);
    }

    [Fact]
    public void A_private_nested_bundle_is_refused_and_a_public_one_is_not()
    {
        var (result, _) = Evaluate("""
            public static class Outer
            {
                [Manifests] private static class B { public static V1Pod D => new(); }
                [Manifests(Folder = "sub/x")] internal static class C { public static V1Pod D => new(); }
            }
            """);
        Assert.StartsWith("B is private", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
        var definition = Assert.Single(result.Definitions);
        Assert.Equal(("Outer.C", "sub/x", "D"), (definition.Bundle, definition.Folder, definition.Member));
    }

    [Fact]
    public void A_member_that_looks_like_a_definition_but_is_not_public_is_reported()
    {
        var (result, source) = Evaluate("""
            [Manifests]
            public static class B
            {
                internal static V1Service Lost => new();
                internal static V1Service Helper => new();
                private static V1Service Private => new();
                public static V1Pod D(int n) => new();
                public static V1Service S => Helper;
            }
            """);
        var problem = Assert.Single(result.Problems);
        Assert.Equal("PLM9010", problem.RuleId);
        Assert.Equal("Lost", source.Substring(problem.Span.Start, problem.Span.Length));
        Assert.Equal(["S"], result.Definitions.Select(definition => definition.Member));
    }

    [Fact]
    public void Definitions_come_in_the_order_of_files_and_positions()
    {
        const string First = BundleCompilation.Usings + "[Manifests] public static partial class B { public static V1Pod Z => new(); public static V1Pod A => new(); }";
        const string Second = BundleCompilation.Usings + "public static partial class B { public static V1Pod M => new(); } [Manifests] public class C { public static V1Pod X = new(); }";
        foreach (var files in new[] { new[] { ("b.cs", Second), ("a.cs", First) }, [("a.cs", First), ("b.cs", Second)] })
        {
            var result = BundleEvaluator.Evaluate(BundleCompilation.Create(files), TestContext.Current.CancellationToken);
            Assert.Equal(["B.Z", "B.A", "B.M", "C.X"], result.Definitions.Select(definition => definition.ToString()));
        }
    }

    [Fact]
    public void Evaluation_can_be_cancelled()
    {
        var compilation = BundleCompilation.Create("[Manifests] public static class B { public static V1Pod D => new(); }");
        Assert.Throws<OperationCanceledException>(() => BundleEvaluator.Evaluate(compilation, new CancellationToken(canceled: true)));
    }

    private static (EvaluationResult Result, string Source) Evaluate(string text)
    {
        var compilation = BundleCompilation.Create(text);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        return (BundleEvaluator.Evaluate(compilation, TestContext.Current.CancellationToken), compilation.SyntaxTrees[0].ToString());
    }
}
