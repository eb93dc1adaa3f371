using System.Globalization;
using System.Text.Json.Nodes;
using Plimsoll.Execution;
using Plimsoll.Rendering;

namespace Plimsoll.Comparison;

/// <summary>Compares what Helm renders with what the C# yields: the same documents, in any order, and the same notes.</summary>
internal static class ReleaseComparison
{
    private const int MostRefusalLines = 12;

    /// <summary>The differences, each with its place and both sides; none where both are the same, or both refuse.</summary>
    public static IEnumerable<string> Differences(ExecutedRelease executed, RenderedChart rendered)
    {
        if (executed.Refusal is { } reason)
            return rendered.Refusal is null ? [$"Helm accepts what executing the C# refuses: {reason}"] : [];
        if (rendered.Refusal is { } message)
            return [$"Helm refuses what executing the C# accepts: {string.Join('\n', message.Split('\n').Take(MostRefusalLines))}"];
        return rendered.Documents.SelectMany(static document => document.Faults.Select(fault => $"{document.Source}: {fault}\n{document.Text}"))
            .Concat(Documents(executed.Documents, rendered.Documents))
            .Concat(Notes(executed.Notes, rendered.Notes));
    }

    private static IEnumerable<string> Documents(IReadOnlyList<ExecutedDocument> executed, IReadOnlyList<RenderedDocument> rendered)
    {
        var expected = executed.ToLookup(static document => Identity(document.Json));
        var actual = rendered.Where(static document => document.Json is not null).ToLookup(static document => Identity(document.Json!));
        foreach (var identity in expected.Select(static group => group.Key).Union(actual.Select(static group => group.Key)))
        {
            var left = expected[identity].OrderBy(static document => document.Json.ToJsonString(), StringComparer.Ordinal).ToList();
            var right = actual[identity].OrderBy(static document => document.Json!.ToJsonString(), StringComparer.Ordinal).ToList();
            // Several of one name, which a cluster would not take, are compared with whatever is equal to them.
            foreach (var (one, other) in Equal(left, right).ToList())
            {
                left.Remove(one);
                right.Remove(other);
            }

            foreach (var document in left.Skip(right.Count))
                yield return $"{identity} is yielded by {document.Definition}, and not rendered";
            foreach (var document in right.Skip(left.Count))
                yield return $"{identity} is rendered from {document.Source}, and not yielded";
            foreach (var (one, other) in left.Zip(right))
            {
                foreach (var difference in JsonComparison.Differences(one.Json, one.Value.GetType(), other.Json!))
                    yield return $"{identity} of {one.Definition}, {other.Source}: {difference}\n{Lines(other.Text, difference.Path)}";
            }
        }
    }

    private static IEnumerable<(ExecutedDocument, RenderedDocument)> Equal(IEnumerable<ExecutedDocument> left, IReadOnlyList<RenderedDocument> right)
    {
        var free = right.ToList();
        foreach (var one in left)
        {
            if (free.Find(other => !JsonComparison.Differences(one.Json, one.Value.GetType(), other.Json!).Any()) is not { } same)
                continue;
            free.Remove(same);
            yield return (one, same);
        }
    }

    private static IEnumerable<string> Notes(string? expected, string? actual)
    {
        if (WithoutFinalNewline(expected) != WithoutFinalNewline(actual))
            yield return $"the notes are {Values.ValueText.Json(expected)}, and rendered as {Values.ValueText.Json(actual)}";
    }

    /// <summary>A file ends with a newline, be it part of the text or not.</summary>
    private static string? WithoutFinalNewline(string? text) => text?.EndsWith('\n') == true ? text[..^1] : text;

    private static string Identity(JsonNode document) =>
        $"{document["kind"]?.ToJsonString()} {document["metadata"]?["name"]?.ToJsonString()}";

    /// <summary>The rendered lines that a person will look for: those with the field's name.</summary>
    private static string Lines(string text, string path)
    {
        var name = path[(path.LastIndexOf('.') + 1)..].Split('[')[0];
        var lines = text.Split('\n');
        return string.Join('\n', lines.Select((line, i) => (line, number: i + 1))
            .Where(line => line.line.Contains(name, StringComparison.Ordinal))
            .Take(MostRefusalLines)
            .Select(static line => string.Create(CultureInfo.InvariantCulture, $"    {line.number,4}: {line.line}")));
    }
}
