namespace Plimsoll.Charts.Templates;

/// <summary>What a <c>range</c> goes through.</summary>
/// <param name="Source">A list or a map.</param>
/// <param name="Key">The variable of the key of a map, or the index in a list; null where nobody asks for it.</param>
/// <param name="Item">The variable of the item or value.</param>
public sealed record TemplateLoop(TemplateExpression Source, VariableExpression? Key, VariableExpression Item)
{
    /// <summary>Whether it is known to go through something where it stands.</summary>
    public bool IsNeverEmpty { get; init; }
}
