namespace Plimsoll.Parity.Schemas;

/// <summary>A type as a source of facts describes it.</summary>
/// <param name="Name">Without what all names of the source begin with: <c>AppsV1Deployment</c>.</param>
/// <param name="ApiVersion">Of a kind; null for the parts of kinds.</param>
internal sealed record SchemaType(string Name, string? ApiVersion, string? Kind, IReadOnlyList<SchemaField> Fields);
