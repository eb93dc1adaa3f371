using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Plimsoll.Model;

namespace Plimsoll.Evaluation.Incremental;

/// <summary>A project that is edited and evaluated as in an editor; every result is compared with that of a project made anew.</summary>
internal sealed class EvaluatedProject
{
    public EvaluatedProject(params IEnumerable<(string Path, string Text)> sources)
    {
        Compilation = TestCompilation.Of(sources);
        Evaluate();
    }

    public CSharpCompilation Compilation { get; private set; }

    /// <summary>How many definitions were evaluated after the last edit.</summary>
    public int Evaluated => Result.Evaluated;

    public EvaluationResult Result { get; private set; } = null!;

    /// <summary>Replaces a file by one with another text, adds it, or removes it when the text is null.</summary>
    public EvaluatedProject Edit(string path, string? text)
    {
        var tree = text is null ? null : TestCompilation.Parse(path, text);
        var old = Compilation.SyntaxTrees.SingleOrDefault(candidate => candidate.FilePath == path);
        Compilation = (old, tree) switch
        {
            (null, null) => Compilation,
            (null, _) => Compilation.AddSyntaxTrees(tree),
            (_, null) => Compilation.RemoveSyntaxTrees(old),
            _ => Compilation.ReplaceSyntaxTree(old, tree),
        };
        Evaluate();
        return this;
    }

    private void Evaluate()
    {
        Result = BundleEvaluator.Evaluate(Compilation, TestContext.Current.CancellationToken);
        var anew = Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(Compilation.SyntaxTrees.Select(static tree => TestCompilation.Parse(tree.FilePath, tree.ToString())));
        Assert.Equal(Describe(BundleEvaluator.Evaluate(anew, TestContext.Current.CancellationToken)), Describe(Result));
    }

    /// <summary>All of a result: values, places and problems.</summary>
    public static string Describe(EvaluationResult result)
    {
        var text = new StringBuilder();
        foreach (var definition in result.Definitions.Concat(result.Charts.SelectMany(static chart => chart.Sets).SelectMany(static set => set.Definitions)))
        {
            text.Append(definition).Append(definition.IsComplete ? "" : " (incomplete)").Append(' ').Append(definition.Document.Declarations).Append('\n');
            Append(definition.Document.Root!, "  ", text);
        }

        foreach (var file in result.Charts.SelectMany(static chart => chart.Files))
            text.Append(file.Path).Append('\n').Append(file.Text);
        foreach (var problem in result.Problems)
            text.Append(problem.RuleId).Append(' ').Append(problem.Span).Append(' ').Append(problem.Message).Append('\n');
        return text.ToString();
    }

    private static void Append(Node node, string indentation, StringBuilder text)
    {
        text.Append(indentation).Append(node.Span).Append('+').Append(node.Span.Length).Append(' ').Append(node).Append('\n');
        switch (node)
        {
            case MappingNode mapping:
                foreach (var entry in mapping.Entries)
                {
                    text.Append(indentation).Append(entry.Key).Append(' ').Append(entry.KeySpan).Append('\n');
                    Append(entry.Value, indentation + "  ", text);
                }

                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                    Append(item, indentation + "  ", text);
                break;
            default:
                break;
        }
    }
}
