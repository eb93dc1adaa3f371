using Microsoft.CodeAnalysis;
using Plimsoll.Charts;
using Plimsoll.Charts.Templates;
using Plimsoll.Emission;
using Plimsoll.Evaluation.Charts.Templates;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Symbolic;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Charts;

/// <summary>Compiles the definitions of a chart to templates.</summary>
internal static class ChartTemplates
{
    /// <summary>
    /// The files below <c>templates/</c>, with paths from the chart's folder. What has no counterpart in Helm is reported to the
    /// interpreter's record, which at the end holds everything that the files rest on.
    /// </summary>
    /// <param name="interpreter">An interpreter that has begun a definition for the whole chart.</param>
    /// <param name="bundle">The bundle of the chart.</param>
    /// <param name="chart">Its values.</param>
    /// <param name="members">The definitions that become templates: all but those that go to <c>crds/</c>.</param>
    /// <returns>Null when something in the chart cannot be compiled.</returns>
    public static IReadOnlyList<EmittedFile>? Compile(Interpreter interpreter, Bundle bundle, ChartModel chart, IReadOnlyList<BundleMember> members)
    {
        var name = chart.Metadata.Name;
        var release = new ReleaseSymbols(name);
        var helpers = new ChartHelpers(name, bundle.Type);
        var symbolic = interpreter.ForSymbols(release, helpers);
        symbolic.Definitions.UnionWith(bundle.Members.Select(static member => member.Symbol));
        if (bundle.Chart!.Notes is { } own)
            symbolic.Definitions.Add(own);
        var isComplete = true;
        var documents = new List<TemplateDocument>();
        foreach (var member in members)
        {
            var place = DefinitionEvaluator.PlaceOf(member.Declaration);
            var builder = new TemplateBuilder(symbolic, place);
            var value = Evaluate(symbolic, bundle, member.Symbol, place, member.IsSequence);
            var items = builder.BuildDocuments(value, member.IsSequence);
            isComplete &= Take(interpreter, symbolic) && builder.IsComplete;
            if (items.Count == 0)
                continue;
            var folder = KnownSymbols.HasAttribute(member.Symbol, "Plimsoll.HelmTestAttribute") ? "templates/tests" : "templates";
            documents.Add(new TemplateDocument($"{folder}/{ChartFileName.Of(member.Symbol.Name)}.yaml", TitleOf(member.Symbol), items));
        }

        var texts = new List<TemplateText>();
        if (bundle.Chart!.Notes is { } notes)
        {
            var place = bundle.Chart.Place;
            var builder = new TemplateBuilder(symbolic, place);
            var value = Evaluate(symbolic, bundle, notes, place);
            if (value is not NullValue)
                texts.Add(new TemplateText("templates/NOTES.txt", TitleOf(notes), builder.BuildText(value)));
            isComplete &= Take(interpreter, symbolic) && builder.IsComplete;
        }

        var checks = new List<TemplateCheck>();
        foreach (var (property, instance) in ChartChecks.Find(symbolic, bundle.Type, bundle.Chart.ValuesType))
        {
            symbolic.Definitions.Add(property);
            var place = DefinitionEvaluator.PlaceOf(property.DeclaringSyntaxReferences[0].GetSyntax());
            var value = Evaluate(symbolic, bundle, property, place, instanceOf: instance);
            if (value is not UnknownValue && symbolic.ExpressionOf(value) is { Type: TemplateType.Boolean } condition)
            {
                if (!Conditions.IsTrue(condition))
                    checks.Add(new TemplateCheck(TitleOf(property), condition, ChartChecks.MessageOf(property)));
            }
            else if (value is not UnknownValue)
            {
                symbolic.Inexpressible(place, "this condition cannot be said in a template: compare strings, integers or booleans of the values");
            }

            isComplete &= Take(interpreter, symbolic) && value is not UnknownValue;
        }

        return isComplete ? TemplateFiles.Write(documents, texts, checks, [.. release.Helpers, .. helpers.All], release.UsedBy) : null;
    }

    private static Value Evaluate(Interpreter symbolic, Bundle bundle, ISymbol member, SyntaxNode place, bool isSequence = false, Func<Interpreter, Value, Value>? instanceOf = null)
    {
        symbolic.BeginDefinition(place);
        symbolic.Bodies.Touch(bundle.Type);
        symbolic.Record.Touch(place.SyntaxTree);
        try
        {
            return symbolic.Explore(
                () =>
                {
                    var chart = bundle.Chart!;
                    var values = chart.ValuesType is { } type ? new SymbolValue(new RootExpression("Values"), type, null) : (Value)NullValue.Void;
                    var release = symbolic.Symbols.Type("Plimsoll.Release") is { } releaseType ? ReleaseSymbols.Symbol(releaseType) : (Value)NullValue.Void;
                    var instance = member.IsStatic ? null : symbolic.CreateChart(bundle.Type, chart.Constructor, values, release, place);
                    if (instanceOf is not null)
                    {
                        instance = instanceOf(symbolic, instance!);
                        // What is not there has nothing wrong.
                        if (instance is NullValue)
                            return new ScalarValue(true, place);
                    }

                    var value = symbolic.ReadMember(member, instance, place);
                    // What is lazy runs here, where all ways are gone.
                    return isSequence && value is SequenceValue && symbolic.Enumerate(value, place, null) is { } items ? new ListValue(null, [.. items], place) : value;
                },
                place);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return symbolic.Explain(e, place);
        }
    }

    /// <summary>Takes over what compiling a definition came to; false when something was found wrong.</summary>
    private static bool Take(Interpreter interpreter, Interpreter symbolic)
    {
        foreach (var tree in symbolic.Record.Trees)
            interpreter.Record.Touch(tree);
        foreach (var problem in symbolic.Record.Problems)
            interpreter.Record.Report(problem);
        foreach (var shared in symbolic.Record.Statics)
            interpreter.Record.Include(shared);
        interpreter.Record.Steps += symbolic.Record.Steps;
        return symbolic.Record.Problems.Count == 0 && !symbolic.IsTainted;
    }

    private static string TitleOf(ISymbol member)
    {
        var summary = DocumentationSummary.Of(member, CancellationToken.None);
        return $"{member.ContainingType.Name}.{member.Name}{(summary.Length > 0 ? $": {summary}" : "")}";
    }
}
