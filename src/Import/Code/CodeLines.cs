namespace Plimsoll.Import.Code;

/// <summary>A string of several lines, written as a raw literal.</summary>
internal sealed record CodeLines(string Text) : CodeExpression;
