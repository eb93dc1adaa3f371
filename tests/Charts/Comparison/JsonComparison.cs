using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using k8s.Models;

namespace Plimsoll.Comparison;

/// <summary>
/// Compares two documents field by field and type by type. Numbers are equal by value; so are quantities, which KubernetesClient writes
/// in their canonical form: where they are is known from the model's type. Nothing else is equal that is not the same.
/// </summary>
internal static class JsonComparison
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, Type>> Properties = new();

    /// <param name="expected">What the C# yields.</param>
    /// <param name="type">The type of what the C# yields.</param>
    /// <param name="actual">What Helm renders.</param>
    public static IEnumerable<JsonDifference> Differences(JsonNode expected, Type type, JsonNode actual) => Differences(expected, type, actual, "");

    private static IEnumerable<JsonDifference> Differences(JsonNode? expected, Type? type, JsonNode? actual, string path)
    {
        switch (expected, actual)
        {
            case (JsonObject left, JsonObject right):
                return left.Select(static entry => entry.Key).Union(right.Select(static entry => entry.Key)).SelectMany(key =>
                    (left.TryGetPropertyValue(key, out var one) ? 1 : 0) + (right.TryGetPropertyValue(key, out var other) ? 1 : 0) == 2
                        ? Differences(one, TypeOfField(type, key), other, $"{path}.{key}")
                        : [new JsonDifference($"{path}.{key}", one, other)]);
            case (JsonArray left, JsonArray right) when left.Count == right.Count:
                return left.Zip(right).SelectMany((pair, i) => Differences(pair.First, TypeOfItem(type), pair.Second, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")));
            case (JsonValue left, JsonValue right) when AreEqual(left, right, type):
            case (null, null):
                return [];
            default:
                return [new JsonDifference(path, expected, actual)];
        }
    }

    private static bool AreEqual(JsonValue left, JsonValue right, Type? type) => (left.GetValueKind(), right.GetValueKind()) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => AreEqualNumbers(left.ToJsonString(), right.ToJsonString()),
        (JsonValueKind.String or JsonValueKind.Number, JsonValueKind.String or JsonValueKind.Number) when type == typeof(ResourceQuantity) => AreEqualQuantities(left.ToString(), right.ToString()),
        (JsonValueKind.String, JsonValueKind.String) => left.GetValue<string>() == right.GetValue<string>(),
        var (one, other) => one == other && one is JsonValueKind.True or JsonValueKind.False,
    };

    private static bool AreEqualNumbers(string left, string right) =>
        long.TryParse(left, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var one) && long.TryParse(right, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var other)
            ? one == other
            : double.Parse(left, CultureInfo.InvariantCulture).Equals(double.Parse(right, CultureInfo.InvariantCulture));

    private static bool AreEqualQuantities(string left, string right) =>
        left == right || Kubernetes.Quantity.TryParse(left, out var one) && Kubernetes.Quantity.TryParse(right, out var other) && one == other;

    private static Type? TypeOfField(Type? type, string name)
    {
        if (type is null)
            return null;
        if (TypeArgument(type, typeof(IDictionary<,>), 1) is { } value)
            return value;
        return Properties.GetOrAdd(type, static owner => owner.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static property => property.GetIndexParameters().Length == 0)
            .GroupBy(static property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name), StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.First().PropertyType, StringComparer.Ordinal)).GetValueOrDefault(name);
    }

    private static Type? TypeOfItem(Type? type) => type is null ? null : TypeArgument(type, typeof(IEnumerable<>), 0);

    private static Type? TypeArgument(Type type, Type definition, int position) => type.GetInterfaces().Append(type)
        .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == definition)?.GetGenericArguments()[position];
}
