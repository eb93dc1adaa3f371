using System.Globalization;

namespace Plimsoll.Settings;

/// <summary>A <c>plimsoll.*</c> setting: its name, what it means, and how its text is read. One static instance each.</summary>
public abstract class Setting(string name, string defaultText, string description)
{
    /// <summary>The key in <c>.editorconfig</c>, such as <c>plimsoll.java.memory_per_cpu</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The default as one would write it.</summary>
    public string DefaultText { get; } = defaultText;

    /// <summary>One sentence, with the unit.</summary>
    public string Description { get; } = description;

    /// <summary>What a value has to be, in words that follow "is": <c>a number</c>; null when any text is one, or the default has to say it.</summary>
    public string? Expected { get; init; }

    /// <summary>Whether a text is a value; what is none is read as the default.</summary>
    public abstract bool IsValid(string text);

    public static Setting<string> Text(string name, string defaultValue, string description) =>
        new(name, defaultValue, description, defaultValue, static text => (true, text));

    public static Setting<decimal> Number(string name, decimal defaultValue, string description) =>
        new(name, defaultValue.ToString(CultureInfo.InvariantCulture), description, defaultValue, static text =>
            (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value), value)) { Expected = "a number" };

    /// <summary>A comma-separated list; blanks around items do not count.</summary>
    public static Setting<IReadOnlyList<string>> List(string name, IReadOnlyList<string> defaultValue, string description) =>
        new(name, string.Join(", ", defaultValue), description, defaultValue, static text =>
            (true, [.. text.Split(',').Select(static item => item.Trim()).Where(static item => item.Length > 0)]));

    /// <summary>One of a few words.</summary>
    public static Setting<string> Choice(string name, string defaultValue, IReadOnlyList<string> words, string description) =>
        new(name, defaultValue, description, defaultValue, text => (words.Contains(text, StringComparer.OrdinalIgnoreCase), text.ToLowerInvariant())) { Expected = $"one of {string.Join(", ", words)}" };

    public override string ToString() => $"{Name} = {DefaultText}";
}
