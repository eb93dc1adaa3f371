using System.Text.Json.Nodes;
using Plimsoll.Values;

namespace Plimsoll.Comparison;

/// <summary>A place where two documents differ.</summary>
/// <param name="Path">The field: <c>.spec.replicas</c>.</param>
/// <param name="Expected">What the C# yields; null where it has no such field.</param>
/// <param name="Actual">What Helm renders; null where it has no such field.</param>
internal sealed record JsonDifference(string Path, JsonNode? Expected, JsonNode? Actual)
{
    public override string ToString() => $"{Path} is {Text(Expected)} in C#, and {Text(Actual)} in Helm";

    private static string Text(JsonNode? node) => node is null ? "absent" : ValueText.Json(node);
}
