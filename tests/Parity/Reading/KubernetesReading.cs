using System.Text.Json;

namespace Plimsoll.Parity.Reading;

/// <summary>What Kubernetes' own reader makes of a text.</summary>
/// <param name="Error">What kubectl says of it; null where it has nothing to say.</param>
/// <param name="Spec">The JSON of the field <c>spec</c>; null where the text has none, or is refused.</param>
internal sealed record KubernetesReading(string? Error, JsonElement? Spec)
{
    /// <summary>The text cannot be read. Other errors are about what it holds: that it is no object, for example.</summary>
    public bool IsRefused => Error is not null && (Error.Contains("converting YAML to JSON", StringComparison.Ordinal)
        || Error.Contains("document separator", StringComparison.Ordinal)
        || Error.Contains("json: offset", StringComparison.Ordinal)
        || Error.StartsWith("yaml: ", StringComparison.Ordinal));
}
