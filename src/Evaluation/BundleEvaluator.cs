using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Plimsoll.Model;

namespace Plimsoll.Evaluation;

/// <summary>Stand-in: understands object initializers and literals only.</summary>
public static class BundleEvaluator
{
    public static EvaluationResult Evaluate(Compilation compilation, CancellationToken ct)
    {
        var definitions = new List<Definition>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var type in tree.GetRoot(ct).DescendantNodes().OfType<ClassDeclarationSyntax>())
            {
                var attribute = type.AttributeLists.SelectMany(l => l.Attributes).FirstOrDefault(a => a.Name.ToString() == "Manifests");
                if (attribute is null)
                    continue;
                var folder = attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression is LiteralExpressionSyntax l ? l.Token.ValueText : null;
                foreach (var property in type.Members.OfType<PropertyDeclarationSyntax>().Where(p => p.Modifiers.Any(SyntaxKind.PublicKeyword)))
                {
                    var entries = Object(property.ExpressionBody?.Expression);
                    var kind = property.Type.ToString().Split('.').Last();
                    if (entries is not null)
                        entries.InsertRange(0, [Entry("apiVersion", "v1"), Entry("kind", kind.Substring(2))]);
                    Node root = entries is null ? new UnknownNode(default, "not understood") : new MappingNode(default, entries);
                    definitions.Add(new Definition(type.Identifier.Text, folder, property.Identifier.Text, new ManifestDocument(default, root), entries is not null));
                }
            }
        }

        return new EvaluationResult(definitions, []);
    }

    private static MappingEntry Entry(string key, string value) => new(key, default, new ScalarNode(default, ScalarKind.String, value));

    private static List<MappingEntry>? Object(ExpressionSyntax? expression)
    {
        if (expression is not BaseObjectCreationExpressionSyntax creation)
            return null;
        var entries = new List<MappingEntry>();
        foreach (var item in creation.Initializer?.Expressions ?? default)
        {
            if (item is not AssignmentExpressionSyntax assignment)
                return null;
            var name = assignment.Left is ImplicitElementAccessSyntax index
                ? ((LiteralExpressionSyntax)index.ArgumentList.Arguments[0].Expression).Token.ValueText
                : char.ToLowerInvariant(assignment.Left.ToString()[0]) + assignment.Left.ToString().Substring(1).Replace("Property", "");
            Node? value = assignment.Right is LiteralExpressionSyntax literal
                ? new ScalarNode(default, literal.Token.Value is int ? ScalarKind.Integer : ScalarKind.String, literal.Token.ValueText)
                : Object(assignment.Right) is { } inner ? new MappingNode(default, inner) : null;
            if (value is null)
                return null;
            entries.Add(new MappingEntry(name, default, value));
        }

        return entries;
    }
}
