using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Plimsoll.Evaluation;
using Plimsoll.Model;

namespace Plimsoll.Programs;

/// <summary>Executes and evaluates many programs, compiled together because compiling is what takes the time.</summary>
internal static class ProgramComparison
{
    public const string Usings = """
        global using System; global using System.Collections.Concurrent; global using System.Collections.Frozen; global using System.Collections.Generic;
        global using System.Collections.Immutable; global using System.Collections.ObjectModel; global using System.Globalization; global using System.Linq;
        global using System.Numerics; global using System.Text; global using System.Text.Json.Serialization; global using System.Text.RegularExpressions;
        global using k8s; global using k8s.Models; global using Plimsoll;
        """;

    /// <summary>The trees that every program is compiled with.</summary>
    public static CSharpCompilation Compilation(string prelude) => CSharpCompilation.Create(
        "Programs",
        [TestCompilation.Parse("/p/Prelude.cs", prelude), TestCompilation.Parse("/p/Usings.cs", Usings)],
        TestCompilation.References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>For each program how execution and evaluation differ; empty where they do not.</summary>
    public static IReadOnlyList<string> Differences(string prelude, IReadOnlyList<TestProgram> programs)
    {
        var differences = new string?[programs.Count];
        var trees = programs.Select(static (program, i) => TestCompilation.Parse($"/p/{Name(i)}.cs", program.Source(Name(i)))).ToList();
        var compilation = Compilation(prelude).AddSyntaxTrees(trees);
        var executed = ExecutedAssembly.TryOf(compilation, out var errors);
        if (executed is null)
        {
            for (var i = 0; i < trees.Count; i++)
            {
                if (errors.FirstOrDefault(error => error.Location.SourceTree == trees[i]) is { } error)
                    differences[i] = $"does not compile: {error}";
            }

            compilation = compilation.RemoveSyntaxTrees(trees.Where((_, i) => differences[i] is not null));
            executed = ExecutedAssembly.Of(compilation);
        }

        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            var evaluated = BundleEvaluator.Evaluate(compilation, TestContext.Current.CancellationToken);
            var definitions = evaluated.Definitions.ToLookup(static definition => definition.Bundle);
            var problems = evaluated.Problems.ToLookup(static problem => Path.GetFileNameWithoutExtension(problem.Span.File.Path));
            for (var i = 0; i < programs.Count; i++)
                differences[i] ??= Difference(executed, Name(i), [.. definitions[Name(i)]], [.. problems[Name(i)]]);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        return differences!;
    }

    /// <summary>In the order of files, in which bundles are evaluated.</summary>
    public static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"P{index:D5}");

    private static string Difference(ExecutedAssembly executed, string bundle, IReadOnlyList<Definition> definitions, IReadOnlyList<EvaluationProblem> problems)
    {
        foreach (var member in executed.Definitions(bundle))
        {
            var found = definitions.Where(definition => definition.Member == member).ToList();
            var (documents, exception) = Execute(executed, bundle, member);
            if (exception is null ? AreEqual(documents, found) : Throws(found, problems, exception))
                continue;
            return $"{member}\nexecuted:  {exception?.GetType().Name ?? Show(documents)} {exception?.Message}\nevaluated: {Show(found.Select(static definition => DocumentJson.Of(definition.Document.Root!)))}\n"
                + string.Join("\n", problems.Select(static problem => $"{problem.RuleId} {problem.Span}: {problem.Message}"));
        }

        return "";
    }

    private static (IReadOnlyList<JsonNode> Documents, Exception? Exception) Execute(ExecutedAssembly executed, string bundle, string member)
    {
        try
        {
            return ([.. executed.Objects(bundle, member).Select(DocumentJson.Of)], null);
        }
        catch (TargetInvocationException e)
        {
            var inner = e.InnerException!;
            while (inner is TypeInitializationException { InnerException: { } cause })
                inner = cause;
            return ([], inner);
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException and not OperationCanceledException)
        {
            // A lazy sequence throws when it is serialized.
            return ([], e);
        }
    }

    private static bool AreEqual(IReadOnlyList<JsonNode> executed, IReadOnlyList<Definition> evaluated) => executed.Count == evaluated.Count
        && evaluated.All(static definition => definition.IsComplete)
        && executed.Zip(evaluated).All(static pair => DocumentJson.AreEqual(pair.First, DocumentJson.Of(pair.Second.Document.Root!)));

    /// <summary>Nothing is emitted, and the reason is the exception.</summary>
    private static bool Throws(IReadOnlyList<Definition> evaluated, IEnumerable<EvaluationProblem> problems, Exception exception) =>
        evaluated.Any(static definition => !definition.IsComplete)
        && (evaluated.Any(definition => (DocumentJson.Of(definition.Document.Root!)?.ToJsonString() ?? "").Contains($"unknown: it would throw {exception.GetType().Name}\"", StringComparison.Ordinal))
            || problems.Any(problem => problem.RuleId == "PLM9003" && problem.Message.StartsWith($"this would throw {exception.GetType().Name}:", StringComparison.Ordinal)));

    private static string Show(IEnumerable<JsonNode?> documents) => string.Join(", ", documents.Select(static document => document?.ToJsonString() ?? "null"));
}
