namespace Plimsoll.Charts.Templates;

/// <summary>What the schema of the values says of one of them.</summary>
/// <param name="Type">Its type.</param>
/// <param name="IsNullable">Whether it may be null or absent.</param>
/// <param name="ExcludesEmpty">Whether the empty string, zero or the empty collection is refused.</param>
/// <param name="IsItem">Whether it stands in a list or map, where Helm fills in no defaults.</param>
/// <param name="IsAscii">Whether a string of it is ASCII.</param>
/// <param name="Range">Which integers it may be; null for all of the type.</param>
public sealed record ValueFacts(TemplateType Type, bool IsNullable = false, bool ExcludesEmpty = false, IntegerRange? Range = null, bool IsItem = false, bool IsAscii = false);
