using System.Text.Json.Nodes;
using CsCheck;

namespace Plimsoll.Values;

/// <summary>A property that a schema admits.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">What it may be.</param>
/// <param name="IsRequired">Whether it must be there once defaults and given values are merged.</param>
/// <param name="IsThere">Whether the defaults have it, and not as null.</param>
internal sealed record ObjectProperty(string Name, Gen<JsonNode?> Values, bool IsRequired, bool IsThere);
