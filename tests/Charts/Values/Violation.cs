using System.Text.Json.Nodes;

namespace Plimsoll.Values;

/// <summary>Values that a schema does not admit, for one reason.</summary>
/// <param name="Reason">Where and what.</param>
/// <param name="Values">All else in them is admissible.</param>
internal sealed record Violation(string Reason, JsonNode? Values)
{
    public override string ToString() => $"{Reason}: {ValueText.Json(Values)}";
}
