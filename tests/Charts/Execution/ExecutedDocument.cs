using System.Text.Json.Nodes;
using Plimsoll.Programs;

namespace Plimsoll.Execution;

/// <summary>An object that a definition has yielded, and what KubernetesClient writes of it.</summary>
/// <param name="Definition">The member.</param>
/// <param name="Value">The object.</param>
internal sealed record ExecutedDocument(string Definition, object Value)
{
    public JsonNode Json { get; } = DocumentJson.Of(Value);
}
