using System.Text.Json.Nodes;

namespace Plimsoll.Rendering;

/// <summary>A chart under an alias, and the values that it gets: one among many of the same release.</summary>
/// <param name="Alias">What the chart is called in this installation.</param>
/// <param name="Values">What a user would write into a value file.</param>
internal sealed record Installation(string Alias, JsonObject Values);
