using Plimsoll.Model;

namespace Plimsoll.Charts.Templates;

/// <summary>A part of a template that yields one value: YAML with holes in it.</summary>
public abstract record TemplateNode;

/// <summary>A scalar that no value decides.</summary>
public sealed record TemplateConstant(ScalarNode Scalar) : TemplateNode;

/// <summary>A scalar that values decide.</summary>
public sealed record TemplateHole(TemplateExpression Expression) : TemplateNode;

/// <summary>A mapping.</summary>
public sealed record TemplateMapping(IReadOnlyList<TemplateEntry> Entries) : TemplateNode;

/// <summary>A sequence.</summary>
public sealed record TemplateSequence(IReadOnlyList<TemplateItem> Items) : TemplateNode;

/// <summary>One of two values. Null stands for none: the field that would hold it is left out.</summary>
public sealed record TemplateChoice(TemplateExpression Condition, TemplateNode? WhenTrue, TemplateNode? WhenFalse) : TemplateNode;

/// <summary>A call of a helper that yields a mapping or a sequence, with the same written out.</summary>
public sealed record TemplateCall(TemplateHelper Helper, IReadOnlyList<TemplateExpression> Arguments, TemplateNode Result) : TemplateNode;
