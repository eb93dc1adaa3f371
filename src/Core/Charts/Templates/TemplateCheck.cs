namespace Plimsoll.Charts.Templates;

/// <summary>What must hold of values, else the chart is refused.</summary>
/// <param name="Title">The member of the C# that says it.</param>
/// <param name="Condition">The condition.</param>
/// <param name="Message">What is wrong where it does not hold.</param>
public sealed record TemplateCheck(string Title, TemplateExpression Condition, string Message);
