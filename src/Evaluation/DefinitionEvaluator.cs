using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Plimsoll.Evaluation.Charts;
using Plimsoll.Evaluation.Incremental;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Nodes;
using Plimsoll.Evaluation.Values;
using Plimsoll.Model;

namespace Plimsoll.Evaluation;

/// <summary>Evaluates one member of a bundle to the objects that it yields.</summary>
internal static class DefinitionEvaluator
{
    /// <param name="interpreter">The interpreter.</param>
    /// <param name="bundle">The bundle.</param>
    /// <param name="member">One of its members.</param>
    /// <param name="run">With which values a chart is evaluated; null for a bundle that is none.</param>
    public static CachedDefinition Evaluate(Interpreter interpreter, Bundle bundle, BundleMember member, ChartRun? run = null)
    {
        var place = PlaceOf(member.Declaration);
        var definitions = new List<Definition>();
        interpreter.BeginDefinition(place);
        interpreter.Record.Touch(member.Declaration.SyntaxTree);
        try
        {
            var value = run is null
                ? interpreter.EvaluateMember(bundle.Type, member.Symbol, place)
                : interpreter.ReadMember(member.Symbol, member.Symbol.IsStatic ? null : run.CreateInstance(interpreter, place), place);
            if (!member.IsSequence || value is UnknownValue)
                Add(value);
            else if (value is not NullValue && interpreter.Enumerate(value, place, null) is { } items)
            {
                foreach (var item in items)
                    Add(item);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // What was made before an expression that is not known is still right.
            if (e is not UnknownException)
                definitions.Clear();
            Add(interpreter.Explain(e, place));
        }

        interpreter.CheckStatics();
        // What made one object of a list throw stops the list.
        return new CachedDefinition(interpreter.Record, interpreter.IsTainted
            ? [.. definitions.Select(definition => new Definition(definition.Bundle, definition.Folder, definition.Member, definition.Document, false) { Declaration = definition.Declaration })]
            : definitions);

        void Add(Value value)
        {
            if (value is NullValue)
                return;
            var builder = new NodeBuilder(interpreter, place);
            Node root;
            if (value is ObjectValue instance && !KnownSymbols.HasAttribute(instance.Type, "k8s.Models.KubernetesEntityAttribute"))
            {
                interpreter.Report(ProblemIds.DefinitionIgnored, instance.Origin ?? place,
                    $"a {instance.Type.Name} is not a Kubernetes object: its class has no [KubernetesEntity]");
                return;
            }

            try
            {
                root = builder.Build(value, null);
            }
            catch (LimitException e)
            {
                root = new UnknownNode(interpreter.Problems.SpanOf(e.Value.Origin ?? place), e.Value.Reason);
                interpreter.IsTainted = true;
            }

            var document = new ManifestDocument(root.Span, root)
            {
                Declarations = bundle.Declarations | member.Declarations,
                Kind = root is UnknownNode ? member.Kind : null,
            };
            definitions.Add(new Definition(bundle.Name, bundle.Folder, member.Symbol.Name, document, builder.IsComplete && root is not UnknownNode)
            {
                Declaration = interpreter.Problems.SpanOf(member.Declaration),
            });
        }
    }

    /// <summary>Evaluates what yields no objects: the notes of a chart. Only what cannot be evaluated in it counts.</summary>
    public static CachedDefinition EvaluateText(Interpreter interpreter, IPropertySymbol property, ChartRun run)
    {
        var declaration = interpreter.Bodies.Declaration(property) ?? run.Chart.Place;
        var place = PlaceOf(declaration);
        interpreter.BeginDefinition(place);
        interpreter.Record.Touch(declaration.SyntaxTree);
        try
        {
            interpreter.ReadMember(property, property.IsStatic ? null : run.CreateInstance(interpreter, place), place);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            interpreter.Explain(e, place);
        }

        interpreter.CheckStatics();
        return new CachedDefinition(interpreter.Record, []);
    }

    public static SyntaxNode PlaceOf(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax { ExpressionBody.Expression: { } expression } => expression,
        PropertyDeclarationSyntax { Initializer.Value: { } expression } => expression,
        MethodDeclarationSyntax { ExpressionBody.Expression: { } expression } => expression,
        VariableDeclaratorSyntax { Initializer.Value: { } expression } => expression,
        _ => declaration,
    };
}
