using System.Text;
using System.Text.Json;
using Plimsoll.Model;

namespace Plimsoll.Yaml;

/// <summary>Nodes as the JSON that Kubernetes makes of them.</summary>
internal static class NodeJson
{
    private const int DeepestNesting = 2_000;

    /// <summary>Of all documents of a file that hold something.</summary>
    public static IReadOnlyList<JsonElement> Of(IEnumerable<ManifestDocument> documents) =>
        [.. documents.Where(static document => document.Root is not null).Select(static document => Of(document.Root!))];

    public static JsonElement Of(Node node)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { MaxDepth = DeepestNesting }))
            Write(writer, node);
        using var document = JsonDocument.Parse(stream.ToArray(), new JsonDocumentOptions { MaxDepth = DeepestNesting });
        return document.RootElement.Clone();
    }

    /// <summary>The values that stand in a text one after the other, without those that are null: they are no documents.</summary>
    public static IReadOnlyList<JsonElement> Parse(string json)
    {
        var values = new List<JsonElement>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = DeepestNesting });
        while (reader.Read())
        {
            var value = JsonElement.ParseValue(ref reader);
            if (value.ValueKind != JsonValueKind.Null)
                values.Add(value);
        }

        return values;
    }

    public static bool AreEqual(IReadOnlyList<JsonElement> expected, IReadOnlyList<JsonElement> actual) =>
        expected.Count == actual.Count && expected.Zip(actual, JsonElement.DeepEquals).All(static equal => equal);

    public static void AssertEqual(IReadOnlyList<JsonElement> expected, IReadOnlyList<JsonElement> actual)
    {
        if (!AreEqual(expected, actual))
            Assert.Equal(Print(expected), Print(actual));
    }

    private static string Print(IEnumerable<JsonElement> values) => string.Join('\n', values.Select(static value => value.GetRawText()));

    private static void Write(Utf8JsonWriter writer, Node node)
    {
        switch (node)
        {
            case MappingNode mapping:
                Assert.Null(mapping.Rest);
                writer.WriteStartObject();
                foreach (var entry in mapping.Entries)
                {
                    writer.WritePropertyName(entry.Key);
                    Write(writer, entry.Value);
                }

                writer.WriteEndObject();
                break;
            case SequenceNode sequence:
                writer.WriteStartArray();
                foreach (var item in sequence.Items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case ScalarNode { Kind: ScalarKind.String } scalar:
                writer.WriteStringValue(scalar.Text);
                break;
            case ScalarNode scalar:
                writer.WriteRawValue(scalar.Text);
                break;
            default:
                Assert.Fail($"{node.Span}: {node} is no JSON");
                break;
        }
    }
}
