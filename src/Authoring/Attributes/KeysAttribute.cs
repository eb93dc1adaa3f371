namespace Plimsoll;

/// <summary>Says what the keys of a dictionary among a chart's values may be.</summary>
/// <param name="pattern">A regular expression for the whole key, in the part of the language that RE2 has.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeysAttribute(string pattern) : Attribute
{
    /// <summary>The regular expression that a whole key matches.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>Keys that it may not be all the same, since the chart itself sets them.</summary>
    public string[] Except { get; set; } = [];
}
