namespace Plimsoll.Rules;

/// <summary>What a suppression says of one rule: <c>PLM1001:container=proxy the vendor's chart sets none</c>.</summary>
/// <param name="Offset">Where the word stands in the text that was read.</param>
/// <param name="Word">The rule's id or name, as written.</param>
/// <param name="Place">The container or path after a colon; null when there is none.</param>
/// <param name="Reason">Why; empty when nothing is said.</param>
internal sealed record SuppressedRule(int Offset, string Word, string? Place, string Reason)
{
    /// <summary>Reads a list of rules, separated by commas, and the reason behind it, which holds for all of them. An empty text gives one empty word.</summary>
    public static IReadOnlyList<SuppressedRule> Read(string text)
    {
        var words = new List<(int Start, int End)>();
        var position = 0;
        while (true)
        {
            while (position < text.Length && (IsBlank(text[position]) || text[position] == ','))
                position++;
            var start = position;
            while (position < text.Length && !IsBlank(text[position]) && text[position] != ',')
                position++;
            if (position > start || words.Count == 0)
                words.Add((start, position));
            var next = position;
            while (next < text.Length && IsBlank(text[next]))
                next++;
            if (next >= text.Length || text[next] != ',')
                break;
            position = next;
        }

        var reason = text.Substring(position).Trim().TrimStart('-', ':', '–', '—').Trim();
        return [.. words.Select(word => Of(text, word.Start, word.End, reason))];
    }

    private static SuppressedRule Of(string text, int start, int end, string reason)
    {
        var word = text.Substring(start, end - start);
        var colon = word.IndexOf(':');
        return colon < 0 ? new(start, word, null, reason) : new(start, word.Substring(0, colon), colon + 1 < word.Length ? word.Substring(colon + 1) : null, reason);
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\r' or '\n';
}
