namespace Plimsoll;

/// <summary>Says what the strings of a list, or the values of a dictionary, among a chart's values may be.</summary>
/// <param name="pattern">A regular expression for the whole string, in the part of the language that RE2 has.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ItemsAttribute(string pattern) : Attribute
{
    /// <summary>The regular expression that a whole string matches.</summary>
    public string Pattern { get; } = pattern;
}
