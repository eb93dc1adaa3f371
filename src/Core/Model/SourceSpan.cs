namespace Plimsoll.Model;

/// <summary>A stretch of a source text, in UTF-16 units.</summary>
public readonly record struct SourceSpan(SourceFile File, int Start, int Length)
{
    public int End => Start + Length;

    public LinePosition StartPosition => File.GetPosition(Start);

    public LinePosition EndPosition => File.GetPosition(End);

    public static SourceSpan FromBounds(SourceFile file, int start, int end) => new(file, start, Math.Max(0, end - start));

    public override string ToString() => $"{File.Path}:{StartPosition.Line + 1}:{StartPosition.Column + 1}";
}
