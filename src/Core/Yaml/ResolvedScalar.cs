using Plimsoll.Model;

namespace Plimsoll.Yaml;

/// <summary>What Kubernetes makes of a plain scalar.</summary>
/// <param name="Kind">Its JSON type.</param>
/// <param name="Text">The string's content, or the JSON text of any other type.</param>
/// <param name="Error">Why the value has no JSON form (<c>.inf</c>, <c>.nan</c>), else null.</param>
public readonly record struct ResolvedScalar(ScalarKind Kind, string Text, string? Error = null);
