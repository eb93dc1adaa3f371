namespace Plimsoll.Charts.Templates;

/// <summary>A file that is no YAML: <c>NOTES.txt</c>.</summary>
/// <param name="Path">Its path in the chart's folder.</param>
/// <param name="Title">What its first line says.</param>
/// <param name="Text">The text.</param>
public sealed record TemplateText(string Path, string Title, TemplateTextPart Text);

/// <summary>A part of a text.</summary>
public abstract record TemplateTextPart;

/// <summary>A scalar.</summary>
public sealed record TemplateTextHole(TemplateExpression Expression) : TemplateTextPart;

/// <summary>Parts one after the other.</summary>
public sealed record TemplateTextSequence(IReadOnlyList<TemplateTextPart> Parts) : TemplateTextPart;

/// <summary>One of two parts.</summary>
public sealed record TemplateTextChoice(TemplateExpression Condition, TemplateTextPart WhenTrue, TemplateTextPart WhenFalse) : TemplateTextPart;
