namespace Plimsoll.Import.Code;

/// <summary>An expression of the C# to write.</summary>
internal abstract record CodeExpression;
