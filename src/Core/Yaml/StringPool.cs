namespace Plimsoll.Yaml;

/// <summary>
/// Short texts that occur again and again in manifests, each kept once. A slot holds the last text of its hash: threads may
/// overwrite each other's, which costs a string and changes nothing.
/// </summary>
internal static class StringPool
{
    private const int Slots = 1024;
    private const int LongestText = 32;

    private static readonly string?[] Pool = new string?[Slots];

    public static string Get(string text, int start, int length)
    {
        if (length > LongestText)
            return text.Substring(start, length);
        if (length == 0)
            return "";
        // A few characters tell the keys of manifests apart; the whole text would cost more than it saves.
        var last = start + length - 1;
        var hash = ((uint)length * 28_629_151) + (text[start] * 923_521u) + (text[start + (length >> 1)] * 29_791u)
            + (text[start + (length >> 2)] * 961u) + (text[last - (length >> 2)] * 31u) + text[last];
        ref var slot = ref Pool[(hash ^ (hash >> 10)) & (Slots - 1)];
        if (slot is { } known && known.Length == length && IsAt(text, start, known))
            return known;
        return slot = text.Substring(start, length);
    }

    private static bool IsAt(string text, int start, string known)
    {
#if NET
        return text.AsSpan(start, known.Length).SequenceEqual(known);
#else
        for (var i = 0; i < known.Length; i++)
        {
            if (text[start + i] != known[i])
                return false;
        }

        return true;
#endif
    }
}
