using Microsoft.CodeAnalysis;
using Plimsoll.Charts;
using Plimsoll.Charts.Values;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;
using Plimsoll.Model;

namespace Plimsoll.Evaluation.Charts;

/// <summary>Reads the values of a chart, and evaluates their defaults and profiles.</summary>
internal sealed class ChartModelReader(Interpreter interpreter, CancellationToken ct)
{
    /// <param name="bundle">The bundle of the chart.</param>
    /// <param name="chart">What it says of the chart.</param>
    /// <param name="dependencies">What it depends on, in the same order as there.</param>
    public ChartModel Read(Bundle bundle, ChartDeclaration chart, IReadOnlyList<ChartModelDependency> dependencies)
    {
        interpreter.BeginDefinition(chart.Place);
        interpreter.Bodies.Touch(bundle.Type);
        try
        {
            return ReadKnown(chart, dependencies);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            interpreter.Explain(e, chart.Place);
            return new ChartModel(chart.Metadata, new RecordSchema("", []), ValueNode.EmptyMap, [], dependencies) { IsComplete = false };
        }
    }

    private ChartModel ReadKnown(ChartDeclaration chart, IReadOnlyList<ChartModelDependency> dependencies)
    {
        var schema = new ValuesReader(interpreter, chart, ct).Read();
        foreach (var (declared, dependency) in chart.Dependencies.Zip(dependencies, static (declared, dependency) => (declared, dependency)))
            CheckCondition(schema, declared, dependency);
        if (Build(chart, schema, null) is not { } defaults)
            return new ChartModel(chart.Metadata, schema, ValueNode.EmptyMap, [], dependencies) { IsComplete = false };
        foreach (var (at, message) in ValueCheck.Of(schema, defaults).Where(violation => !ReferenceEquals(violation.At, defaults)))
            Report(at, message);
        var profiles = new List<ChartProfile>();
        foreach (var profile in chart.Profiles)
        {
            if (Build(chart, schema, profile.Property) is not { } values)
                return new ChartModel(chart.Metadata, schema, defaults, profiles, dependencies) { IsComplete = false };
            foreach (var (at, message) in ValueCheck.Of(schema, values))
                Report(at, $"{message} (in profile {profile.Name})");
            profiles.Add(new ChartProfile(
                profile.Name, $"{profile.Property.ContainingType.Name}.{profile.Property.Name}", DocumentationSummary.Of(profile.Property, ct), values, ValuesDifference.Of(schema, defaults, values)));
        }

        return new ChartModel(chart.Metadata, schema, defaults, profiles, dependencies) { IsComplete = chart.IsComplete && interpreter.Record.Problems.Count == 0 };
    }

    /// <summary>Null where something in them is not known.</summary>
    private MappingNode? Build(ChartDeclaration chart, RecordSchema schema, IPropertySymbol? profile)
    {
        if (chart.ValuesType is null)
            return ValueNode.EmptyMap;
        var value = interpreter.EvaluateValues(chart, profile, PlaceOf(profile) ?? chart.Place);
        var builder = new ValuesBuilder(interpreter, PlaceOf(profile) ?? chart.Place);
        if (value is NullValue)
        {
            interpreter.Report(ProblemIds.BundleShape, PlaceOf(profile) ?? chart.Place, $"{profile?.Name ?? chart.ValuesType.Name} is null: a profile has values");
            return null;
        }

        return value is ObjectValue && builder.Build(schema, value) is MappingNode node && builder.IsComplete ? node : null;
    }

    private static SyntaxNode? PlaceOf(IPropertySymbol? profile) => profile?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        Microsoft.CodeAnalysis.CSharp.Syntax.PropertyDeclarationSyntax { ExpressionBody.Expression: { } expression } => expression,
        Microsoft.CodeAnalysis.CSharp.Syntax.PropertyDeclarationSyntax { Initializer.Value: { } expression } => expression,
        var other => other,
    };

    /// <summary>A condition that names nothing leaves the dependency on, whatever its author meant.</summary>
    private void CheckCondition(RecordSchema values, DependencyDeclaration declared, ChartModelDependency dependency)
    {
        foreach (var path in (declared.Requirement.Condition ?? "").Split([','], StringSplitOptions.RemoveEmptyEntries).Select(static path => path.Trim()))
        {
            var keys = path.Split('.');
            var schema = (ValueSchema?)values;
            foreach (var key in keys)
                schema = (schema as RecordSchema)?.Properties.FirstOrDefault(property => property.Name == key)?.Schema;
            var isOwn = keys.Length == 2 && keys[0] == dependency.Requirement.Key && keys[1] == "enabled";
            if (schema is not BooleanSchema && !isOwn && !(dependency.Chart is null && keys[0] == dependency.Requirement.Key))
                interpreter.Record.Report(new EvaluationProblem(ProblemIds.BundleShape, declared.Span, $"the condition {path} names no bool among the values: use {dependency.Requirement.Key}.enabled, or the path of one"));
        }
    }

    private void Report(Node at, string message) => interpreter.Record.Report(new EvaluationProblem(ProblemIds.BundleShape, at.Span, message));
}
