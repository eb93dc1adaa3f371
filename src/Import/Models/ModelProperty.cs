namespace Plimsoll.Import.Models;

/// <summary>A property of a model.</summary>
/// <param name="Key">Its key in YAML.</param>
/// <param name="Name">Its name in C#.</param>
/// <param name="Type">What it holds.</param>
/// <param name="IsAlwaysWritten">Whether it is written even when it was never set: numbers and booleans that cannot be null.</param>
internal sealed record ModelProperty(string Key, string Name, ModelType Type, bool IsAlwaysWritten)
{
    /// <summary>Whether it is written when it is null: one that import writes for a field that is null and yet there, in every object.</summary>
    public bool KeepsNull { get; init; }

    /// <summary>What is said of it, for those that import writes.</summary>
    public string? Summary { get; init; }
}
