namespace Plimsoll.Import.Kinds;

/// <summary>What a schema's description comes to on a line: its first sentence.</summary>
internal static class Summary
{
    private const int Longest = 90;

    /// <returns>Null where there is nothing to say.</returns>
    public static string? Of(string? description)
    {
        if (description is null)
            return null;
        // A paragraph is more than one sentence can need.
        var paragraph = description.AsSpan().Trim();
        var end = paragraph.IndexOf("\n\n");
        var text = string.Join(' ', (end < 0 ? paragraph : paragraph[..end]).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var sentence = text.IndexOf(". ", StringComparison.Ordinal) is >= 0 and var stop && !text[..stop].EndsWith("e.g", StringComparison.Ordinal) && !text[..stop].EndsWith("i.e", StringComparison.Ordinal) ? text[..(stop + 1)] : text;
        if (sentence.Length > Longest)
            sentence = (sentence.LastIndexOf(' ', Longest) is > 0 and var space ? sentence[..space].TrimEnd(',', ';', ':', '.', '(') : sentence[..Longest]) + "…";
        return sentence.Length == 0 ? null : sentence;
    }
}
