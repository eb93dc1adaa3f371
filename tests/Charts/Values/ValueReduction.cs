using System.Text.Json.Nodes;

namespace Plimsoll.Values;

/// <summary>Makes values that show a difference as few and as short as they can be, so that a person sees what it is about.</summary>
internal static class ValueReduction
{
    private const string Different = "different";

    private const int MostRounds = 150;

    /// <summary>How many values are tried at a time.</summary>
    private const int RoundSize = 24;

    /// <summary>Where Helm refuses, each of them takes a process.</summary>
    private const int RefusedRoundSize = 6;

    /// <param name="values">Show the differences.</param>
    /// <param name="differences">What they show.</param>
    /// <param name="compare">What other values show, all at once.</param>
    public static ReducedValues Reduce(JsonObject values, IReadOnlyList<string> differences, Func<IReadOnlyList<JsonObject>, IReadOnlyList<IReadOnlyList<string>>> compare)
    {
        var kind = KindOf(differences);
        var size = kind == Different ? RoundSize : RefusedRoundSize;
        for (var rounds = 0; rounds < MostRounds;)
        {
            var (smaller, shown) = ((JsonObject?)null, differences);
            foreach (var candidates in Smaller(values).Select(static node => node!.AsObject()).OrderBy(static candidate => ValueText.Json(candidate).Length).Chunk(size))
            {
                rounds++;
                (smaller, shown) = candidates.Zip(compare(candidates)).FirstOrDefault(candidate => candidate.Second.Count > 0 && KindOf(candidate.Second) == kind);
                if (smaller is not null || rounds >= MostRounds)
                    break;
            }

            if (smaller is null)
                break;
            (values, differences) = (smaller, shown);
        }

        return new ReducedValues(values, differences);
    }

    /// <summary>A reduction must not turn one fault into another: values that the schema does not admit are refused, too.</summary>
    private static string KindOf(IReadOnlyList<string> differences) => differences[0].StartsWith("Helm refuses", StringComparison.Ordinal)
        ? string.Join(' ', differences[0].Split('\n')[0].Split(':').TakeLast(1))
        : differences[0].StartsWith("Helm accepts", StringComparison.Ordinal) ? "accepted" : Different;

    /// <summary>All values that differ from these in one place, and are simpler there.</summary>
    private static IEnumerable<JsonNode?> Smaller(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject mapping:
                foreach (var (key, value) in mapping)
                {
                    yield return Without(mapping, key);
                    foreach (var smaller in Smaller(value))
                        yield return With(mapping, key, smaller);
                }

                break;
            case JsonArray array:
                for (var i = 0; i < array.Count; i++)
                {
                    var position = i;
                    yield return new JsonArray([.. array.Where((_, at) => at != position).Select(static item => item?.DeepClone())]);
                    foreach (var smaller in Smaller(array[i]))
                        yield return new JsonArray([.. array.Select((item, at) => at == position ? smaller?.DeepClone() : item?.DeepClone())]);
                }

                break;
            case JsonValue value when value.TryGetValue<string>(out var text):
                foreach (var shorter in Shorter(text))
                    yield return JsonValue.Create(shorter);
                break;
            default:
                break;
        }
    }

    private static IEnumerable<string> Shorter(string text)
    {
        if (text.Length == 0)
            yield break;
        yield return "";
        if (text != "a")
            yield return "a";
        for (var length = text.Length / 2; length > 0; length /= 2)
        {
            yield return WithoutHalves(text[..^length]);
            yield return WithoutHalves(text[length..]);
        }

        if (text.Length > 24)
            yield break;
        for (var i = 0; i < text.Length; i++)
            yield return WithoutHalves(text.Remove(i, 1));
    }

    /// <summary>A cut may go through a pair.</summary>
    private static string WithoutHalves(string text) => string.Concat(text.EnumerateRunes().Where(static rune => rune != System.Text.Rune.ReplacementChar));

    private static JsonObject Without(JsonObject mapping, string key) =>
        new(mapping.Where(entry => entry.Key != key).Select(static entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())));

    private static JsonObject With(JsonObject mapping, string key, JsonNode? value) =>
        new(mapping.Select(entry => KeyValuePair.Create(entry.Key, entry.Key == key ? value?.DeepClone() : entry.Value?.DeepClone())));
}
