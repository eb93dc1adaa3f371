using Microsoft.CodeAnalysis;
using Plimsoll.Model;

namespace Plimsoll.Evaluation;

/// <summary>A C# file as a source of nodes.</summary>
public sealed class SyntaxTreeFile(SyntaxTree tree) : SourceFile(tree.FilePath.Replace('\\', '/'))
{
    public SyntaxTree Tree { get; } = tree;

    public override int Length => Tree.Length;

    public override LinePosition GetPosition(int offset)
    {
        var position = Tree.GetText().Lines.GetLinePosition(Math.Max(0, Math.Min(offset, Length)));
        return new LinePosition(position.Line, position.Character);
    }

    public override string? GetLine(int line)
    {
        var lines = Tree.GetText().Lines;
        return line >= 0 && line < lines.Count ? lines[line].ToString() : null;
    }
}
