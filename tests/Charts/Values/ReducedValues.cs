using System.Text.Json.Nodes;

namespace Plimsoll.Values;

/// <summary>The smallest values found that show a difference.</summary>
/// <param name="Values">The values.</param>
/// <param name="Differences">What they show.</param>
internal sealed record ReducedValues(JsonObject Values, IReadOnlyList<string> Differences);
