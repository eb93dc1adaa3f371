using System.Globalization;
using System.Text.Json.Nodes;

namespace Plimsoll.Comparison;

/// <summary>Lists whose items server-side apply tells apart by a key: two items with the same one are refused.</summary>
internal static class ListKeys
{
    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.Ordinal)
    {
        ["containers"] = ["name"],
        ["initContainers"] = ["name"],
        ["ephemeralContainers"] = ["name"],
        ["env"] = ["name"],
        ["ports"] = ["containerPort", "port", "protocol"],
        ["volumes"] = ["name"],
        ["volumeMounts"] = ["mountPath"],
        ["volumeDevices"] = ["devicePath"],
        ["imagePullSecrets"] = ["name"],
        ["hostAliases"] = ["ip"],
        ["topologySpreadConstraints"] = ["topologyKey", "whenUnsatisfiable"],
        ["resourceClaims"] = ["name"],
    };

    /// <summary>What is there twice.</summary>
    public static IEnumerable<string> Duplicates(JsonNode? node, string path = "") => node switch
    {
        JsonObject mapping => mapping.SelectMany(entry => Duplicates(entry.Value, $"{path}.{entry.Key}").Concat(
            entry.Value is JsonArray items && Keys.TryGetValue(entry.Key, out var keys) ? InList(items, keys, $"{path}.{entry.Key}") : [])),
        JsonArray array => array.SelectMany((item, i) => Duplicates(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"))),
        _ => [],
    };

    private static IEnumerable<string> InList(JsonArray items, string[] keys, string path) => items.OfType<JsonObject>()
        .Where(item => keys.Any(item.ContainsKey))
        .GroupBy(item => string.Join(' ', keys.Select(key => item[key]?.ToJsonString() ?? (key == "protocol" ? "\"TCP\"" : ""))))
        .Where(static group => group.Count() > 1)
        .Select(group => $"{path} has {group.Key} twice");
}
