namespace Plimsoll.Settings;

/// <inheritdoc/>
public sealed class Setting<T>(string name, string defaultText, string description, T defaultValue, Func<string, (bool IsValid, T Value)> parse)
    : Setting(name, defaultText, description)
{
    public T DefaultValue { get; } = defaultValue;

    /// <inheritdoc/>
    public override bool IsValid(string text) => parse(text.Trim()).IsValid;

    /// <summary>The value of a text; the default when there is none or it cannot be read.</summary>
    public T Read(string? text)
    {
        if (text is null)
            return DefaultValue;
        var (isValid, value) = parse(text.Trim());
        return isValid ? value : DefaultValue;
    }
}
