using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Plimsoll.Evaluation.Incremental;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Nodes;
using Plimsoll.Evaluation.Values;
using Plimsoll.Model;

namespace Plimsoll.Evaluation;

/// <summary>Evaluates one member of a bundle to the objects that it yields.</summary>
internal static class DefinitionEvaluator
{
    public static CachedDefinition Evaluate(Interpreter interpreter, Bundle bundle, BundleMember member)
    {
        var place = NameOf(member.Declaration);
        var definitions = new List<Definition>();
        interpreter.BeginDefinition(place);
        interpreter.Record.Touch(member.Declaration.SyntaxTree);
        try
        {
            var value = interpreter.EvaluateMember(bundle.Type, member.Symbol, place);
            if (!member.IsSequence || value is UnknownValue)
                Add(value);
            else if (value is not NullValue && interpreter.Enumerate(value, place, null) is { } items)
            {
                foreach (var item in items)
                    Add(item);
            }
        }
        catch (UnknownException e)
        {
            Add(e.Value);
        }
        catch (LimitException e)
        {
            definitions.Clear();
            Add(e.Value);
        }
        catch (InsufficientExecutionStackException)
        {
            definitions.Clear();
            Add(interpreter.Limit(place, "evaluation stopped: expressions and calls are nested too deeply").Value);
        }

        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A mistake of the evaluator must not take the editor or the build down with it, nor pass unseen.
            definitions.Clear();
            // Neither does Roslyn give operations of all code that has errors; the compiler reports those.
            Add(interpreter.HasErrors() ? Interpreter.Erroneous(place) : interpreter.NotEvaluable(place, $"evaluation failed unexpectedly ({e.GetType().Name}: {e.Message}): please report this definition"));
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

    private static SyntaxNode NameOf(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax { ExpressionBody.Expression: { } expression } => expression,
        PropertyDeclarationSyntax { Initializer.Value: { } expression } => expression,
        MethodDeclarationSyntax { ExpressionBody.Expression: { } expression } => expression,
        VariableDeclaratorSyntax { Initializer.Value: { } expression } => expression,
        _ => declaration,
    };
}
