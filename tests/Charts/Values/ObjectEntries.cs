using System.Text.Json.Nodes;
using CsCheck;

namespace Plimsoll.Values;

/// <summary>Entries of a map whose keys are the user's.</summary>
/// <param name="Keys">What a key may be.</param>
/// <param name="Values">What a value may be of which the defaults know nothing.</param>
/// <param name="Existing">The entries that the defaults have.</param>
internal sealed record ObjectEntries(Gen<string> Keys, Gen<JsonNode?> Values, IReadOnlyList<ObjectProperty> Existing);
