namespace Plimsoll;

/// <summary>
/// Marks a static property of a chart's values that holds a named set of them: it becomes <c>values-NAME.yaml</c>, and the rules
/// judge the chart with it as with the defaults.
/// </summary>
/// <param name="name">The profile's name: <c>production</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ProfileAttribute(string name) : Attribute
{
    /// <summary>The profile's name.</summary>
    public string Name { get; } = name;
}
