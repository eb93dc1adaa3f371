using System.Runtime.InteropServices;

namespace Plimsoll.Yaml.Syntax;

/// <summary>
/// A token or construct as the tree stores it: all of a document lie in one array, each before what it holds. Tokens do not
/// overlap, and between them is nothing but trivia, so that the tree needs no copy of the text.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct SyntaxItem
{
    /// <summary>From the start of the document.</summary>
    public int Start;

    /// <summary>Behind its last character, from the start of the document.</summary>
    public int End;

    /// <summary>The index of the first item that is no part of this one.</summary>
    public int Next;

    public SyntaxKind Kind;

    public SyntaxFlags Flags;
}
