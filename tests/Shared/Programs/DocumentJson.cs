using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using Plimsoll.Model;

namespace Plimsoll.Programs;

/// <summary>Documents as JSON: what KubernetesClient writes of an object, and what evaluation made of it.</summary>
internal static class DocumentJson
{
    public static JsonNode Of(object value)
    {
        var json = JsonNode.Parse(KubernetesJson.Serialize(value))!.AsObject();
        if (value.GetType().GetCustomAttribute<KubernetesEntityAttribute>() is { } entity)
        {
            json["apiVersion"] ??= string.IsNullOrEmpty(entity.Group) ? entity.ApiVersion : $"{entity.Group}/{entity.ApiVersion}";
            json["kind"] ??= entity.Kind;
        }

        return json;
    }

    public static JsonNode? Of(Node node) => node switch
    {
        MappingNode mapping => new JsonObject(mapping.Entries.Select(static entry => KeyValuePair.Create(entry.Key, Of(entry.Value)))),
        SequenceNode sequence => new JsonArray([.. sequence.Items.Select(static item => Of(item))]),
        ScalarNode { Kind: ScalarKind.String } scalar => JsonValue.Create(scalar.Text),
        ScalarNode scalar => JsonNode.Parse(scalar.Text),
        UnknownNode unknown => JsonValue.Create($"unknown: {unknown.Reason}"),
        _ => null,
    };

    /// <summary>Same fields, same items, same values; only quantities are equal by value.</summary>
    public static bool AreEqual(JsonNode? left, JsonNode? right) => (left, right) switch
    {
        (JsonObject a, JsonObject b) => a.Count == b.Count && a.All(pair => b.TryGetPropertyValue(pair.Key, out var other) && AreEqual(pair.Value, other)),
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b, AreEqual).All(static same => same),
        (JsonValue a, JsonValue b) when a.GetValueKind() == JsonValueKind.String && b.GetValueKind() == JsonValueKind.String =>
            a.GetValue<string>() is var x && b.GetValue<string>() is var y && (x == y || AreEqualQuantities(x, y)),
        _ => left?.ToJsonString() == right?.ToJsonString() || JsonNode.DeepEquals(left, right),
    };

    private static bool AreEqualQuantities(string left, string right)
    {
        try
        {
            return new ResourceQuantity(left).ToDecimal() == new ResourceQuantity(right).ToDecimal();
        }
        catch (Exception e) when (e is FormatException or ArgumentException or OverflowException)
        {
            return false;
        }
    }
}
