using System.Globalization;
using Plimsoll.Programs;

namespace Plimsoll.Evaluation;

/// <summary>Executing a definition and serializing what it yields gives what evaluation gives.</summary>
internal static class Equivalence
{
    /// <summary>Checks a bundle named <c>B</c>.</summary>
    public static EvaluationResult Check(string source)
    {
        var compilation = BundleCompilation.Create(source);
        var evaluated = BundleEvaluator.Evaluate(compilation, TestContext.Current.CancellationToken);
        Assert.Equal("", string.Join("\n", evaluated.Problems.Select(static problem => $"{problem.RuleId} {problem.Span}: {problem.Message}")));
        Assert.All(evaluated.Definitions, static definition => Assert.True(definition.IsComplete));
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            var executed = ExecutedAssembly.Of(compilation);
            foreach (var member in executed.Definitions("B"))
            {
                Assert.Equal(
                    executed.Objects("B", member).Select(DocumentJson.Of),
                    evaluated.Definitions.Where(definition => definition.Member == member).Select(static definition => DocumentJson.Of(definition.Document.Root!)),
                    DocumentJson.AreEqual);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        return evaluated;
    }
}
