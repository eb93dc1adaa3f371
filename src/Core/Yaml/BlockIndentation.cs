namespace Plimsoll.Yaml;

/// <summary>How many columns block collections are indented.</summary>
/// <param name="Mapping">A mapping behind the key that it is the value of.</param>
/// <param name="Sequence">The dashes of a sequence behind the key that it is the value of; 0 for those in the key's own column.</param>
/// <param name="Item">The content of an item behind its dash.</param>
internal readonly record struct BlockIndentation(int Mapping, int Sequence, int Item)
{
    private const int Standard = 2;

    public static BlockIndentation Default { get; } = new(Standard, Standard, Standard);
}
