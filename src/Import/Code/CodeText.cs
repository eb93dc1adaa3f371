namespace Plimsoll.Import.Code;

/// <summary>An expression that is one line: a literal, a name.</summary>
internal sealed record CodeText(string Text) : CodeExpression;
