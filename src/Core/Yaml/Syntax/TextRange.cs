namespace Plimsoll.Yaml.Syntax;

/// <summary>A stretch of the text; empty by default.</summary>
internal readonly record struct TextRange(int Start, int End)
{
    public bool Contains(int position) => position >= Start && position < End;
}
