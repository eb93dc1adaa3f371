using System.Text.Json.Nodes;

namespace Plimsoll.Execution;

/// <summary>Puts values over defaults as Helm does: maps merge, lists replace, and null takes a key away.</summary>
internal static class HelmMerge
{
    public static JsonObject Over(JsonObject defaults, JsonObject given)
    {
        var merged = new JsonObject();
        foreach (var (key, value) in defaults)
        {
            if (!given.TryGetPropertyValue(key, out var over))
                merged[key] = value?.DeepClone();
            else if (value is JsonObject inner && over is JsonObject innerOver)
                merged[key] = Over(inner, innerOver);
            else if (over is not null)
                merged[key] = over.DeepClone();
        }

        foreach (var (key, value) in given)
        {
            if (!defaults.ContainsKey(key))
                merged[key] = value?.DeepClone();
        }

        return merged;
    }
}
