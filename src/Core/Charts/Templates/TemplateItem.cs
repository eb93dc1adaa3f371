namespace Plimsoll.Charts.Templates;

/// <summary>A part of a sequence: one item, or several that values decide.</summary>
public abstract record TemplateItem;

/// <summary>One item.</summary>
public sealed record TemplateSingle(TemplateNode Value) : TemplateItem;

/// <summary>Items that are there or not.</summary>
public sealed record TemplateItemChoice(TemplateExpression Condition, IReadOnlyList<TemplateItem> WhenTrue, IReadOnlyList<TemplateItem> WhenFalse) : TemplateItem;

/// <summary>Items for each item of a list, or each entry of a map.</summary>
public sealed record TemplateItemLoop(TemplateLoop Loop, IReadOnlyList<TemplateItem> Body) : TemplateItem;
