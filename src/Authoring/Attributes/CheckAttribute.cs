namespace Plimsoll;

/// <summary>
/// Marks a bool property of a chart's class, or of its values, that says what must hold across several values: where it is false,
/// <c>helm install</c> and <c>helm template</c> refuse with the message. What one value may be is said by <c>[Range]</c> and the like.
/// </summary>
/// <param name="message">What is wrong when it is false: <c>autoscaling.minReplicas is above autoscaling.maxReplicas</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CheckAttribute(string message) : Attribute
{
    /// <summary>What is wrong when the property is false.</summary>
    public string Message { get; } = message;
}
