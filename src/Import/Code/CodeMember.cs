namespace Plimsoll.Import.Code;

/// <summary>A property in an initializer, an entry of a dictionary, or an item of a list.</summary>
/// <param name="Target">What stands before the equals sign, such as <c>Name</c> or <c>["app"]</c>; null for an item.</param>
/// <param name="Value">The value.</param>
/// <param name="Comments">What the YAML says of it, a line each.</param>
internal sealed record CodeMember(string? Target, CodeExpression Value, IReadOnlyList<string> Comments);
