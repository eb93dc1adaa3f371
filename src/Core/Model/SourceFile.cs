namespace Plimsoll.Model;

/// <summary>Where nodes come from: a YAML text, a C# syntax tree, or a live cluster.</summary>
public abstract class SourceFile(string path)
{
    /// <summary>The path as the user gave it, with forward slashes; unique within a run.</summary>
    public string Path { get; } = path;

    /// <summary>The number of UTF-16 units in the text.</summary>
    public abstract int Length { get; }

    /// <summary>Line and column, both from 0, of an offset in UTF-16 units. An offset outside the text is moved to its nearest end.</summary>
    public abstract LinePosition GetPosition(int offset);

    /// <summary>The text of a line without its line end, for excerpts; null where there is none.</summary>
    public abstract string? GetLine(int line);

    public override string ToString() => Path;
}
