namespace Plimsoll.Charts.Templates;

/// <summary>A part of a mapping: one entry, or several that values decide.</summary>
public abstract record TemplateEntry;

/// <summary>An entry with a key that no value decides.</summary>
public sealed record TemplateField(string Key, TemplateNode Value) : TemplateEntry;

/// <summary>An entry with a key that values decide.</summary>
public sealed record TemplateKeyedEntry(TemplateExpression Key, TemplateNode Value) : TemplateEntry;

/// <summary>Entries that are there or not.</summary>
public sealed record TemplateEntryChoice(TemplateExpression Condition, IReadOnlyList<TemplateEntry> WhenTrue, IReadOnlyList<TemplateEntry> WhenFalse) : TemplateEntry;

/// <summary>Entries for each item of a list, or each entry of a map.</summary>
public sealed record TemplateEntryLoop(TemplateLoop Loop, IReadOnlyList<TemplateEntry> Body) : TemplateEntry;

/// <summary>The entries of a mapping that a helper yields.</summary>
public sealed record TemplateEntryCall(TemplateCall Call) : TemplateEntry;
