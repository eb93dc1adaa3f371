namespace Plimsoll.Import.Code;

/// <summary>The name of another object, which becomes a reference to it where that is certain.</summary>
/// <param name="Kind">The kind of the object.</param>
/// <param name="Name">Its name.</param>
internal sealed record CodeReference(string Kind, string Name) : CodeExpression;
