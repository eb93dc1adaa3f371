namespace Plimsoll.Model;

/// <summary>A place in a text: line and column, both from 0, columns in UTF-16 units.</summary>
public readonly record struct LinePosition(int Line, int Column);
