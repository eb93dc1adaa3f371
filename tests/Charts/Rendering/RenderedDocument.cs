using System.Text.Json.Nodes;
using Plimsoll.Model;
using Plimsoll.Programs;
using Plimsoll.Yaml;

namespace Plimsoll.Rendering;

/// <summary>One document of Helm's output.</summary>
/// <param name="Source">The template that it comes from, as Helm names it: <c>chart/charts/alias/templates/service.yaml</c>.</param>
/// <param name="Text">The YAML.</param>
internal sealed record RenderedDocument(string Source, string Text)
{
    private const string Separator = "---\n# Source: ";

    private readonly Lazy<(JsonNode? Json, IReadOnlyList<string> Faults)> _read = new(() => Read(Text));

    /// <summary>Null where there is nothing that can be read.</summary>
    public JsonNode? Json => _read.Value.Json;

    /// <summary>What a document that is to be sent to a cluster may not have: what cannot be read, duplicate keys, nulls, nothing at all.</summary>
    public IReadOnlyList<string> Faults => _read.Value.Faults;

    public static IEnumerable<RenderedDocument> Split(string output)
    {
        var start = NextSeparator(output, 0);
        while (start < output.Length)
        {
            var source = start + Separator.Length;
            var lineEnd = output.IndexOf('\n', source);
            var end = NextSeparator(output, lineEnd);
            yield return new RenderedDocument(output[source..lineEnd], output[(lineEnd + 1)..Math.Min(output.Length, end)]);
            start = end;
        }
    }

    private static int NextSeparator(string output, int from)
    {
        for (var at = from; ; at++)
        {
            at = output.IndexOf(Separator, at, StringComparison.Ordinal);
            if (at < 0)
                return output.Length;
            if (at == 0 || output[at - 1] == '\n')
                return at;
        }
    }

    private static (JsonNode? Json, IReadOnlyList<string> Faults) Read(string text)
    {
        var documents = ManifestReader.Read(new TextFile("rendered.yaml", text));
        if (documents.Count != 1)
            return (null, [$"it is {(documents.Count == 0 ? "empty" : "several documents")}"]);
        var document = documents[0];
        var faults = document.Problems.Select(static problem => problem.Message)
            .Concat(document.DuplicateKeys.Select(static duplicate => $"the key {duplicate.Key} is there twice"))
            .ToList();
        if (document.Root is not MappingNode root)
            return (null, [.. faults, "it is no mapping"]);
        faults.AddRange(Nulls(root, ""));
        return (DocumentJson.Of(root), faults);
    }

    private static IEnumerable<string> Nulls(Node node, string path) => node switch
    {
        MappingNode mapping => mapping.Entries.SelectMany(entry => Nulls(entry.Value, $"{path}.{entry.Key}")),
        SequenceNode sequence => sequence.Items.SelectMany((item, i) => Nulls(item, $"{path}[{i}]")),
        ScalarNode { IsNull: true } => [$"{path} is null"],
        UnknownNode unknown => [$"{path} is not YAML: {unknown.Reason}"],
        _ => [],
    };
}
