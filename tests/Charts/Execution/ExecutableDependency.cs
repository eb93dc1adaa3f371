using System.Text.Json;
using System.Text.Json.Nodes;

namespace Plimsoll.Execution;

/// <summary>A chart that another installs with itself.</summary>
/// <param name="Key">What the other calls it, and its values.</param>
/// <param name="Chart">The chart.</param>
/// <param name="Condition">The paths of values of which the first that is a bool switches it.</param>
internal sealed record ExecutableDependency(string Key, ExecutableChart Chart, string? Condition)
{
    /// <param name="values">The merged values of the chart above.</param>
    public bool IsOn(JsonObject values)
    {
        foreach (var path in (Condition ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            JsonNode? node = values;
            foreach (var key in path.Split('.'))
                node = (node as JsonObject)?[key];
            if (node?.GetValueKind() is (JsonValueKind.True or JsonValueKind.False) and var kind)
                return kind == JsonValueKind.True;
        }

        return true;
    }
}
