using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Plimsoll.Model;

namespace Plimsoll.Evaluation;

/// <summary>A C# file as a source of nodes.</summary>
public sealed class SyntaxTreeFile : SourceFile
{
    private static readonly ConditionalWeakTable<SyntaxTree, SyntaxTreeFile> Known = new();

    /// <summary>The one file of a tree, so that places in it are equal whichever evaluation names them.</summary>
    public static SyntaxTreeFile Of(SyntaxTree tree) => Known.GetValue(tree, static key => new SyntaxTreeFile(key));

    private SyntaxTreeFile(SyntaxTree tree)
        : base(tree.FilePath.Replace('\\', '/')) => Tree = tree;

    public SyntaxTree Tree { get; }

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
