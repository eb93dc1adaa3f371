namespace Plimsoll.Yaml;

/// <summary>
/// Short texts that occur again and again in manifests, each kept once. A slot holds the last text of its hash: threads may
/// overwrite each other's, which costs a string and changes nothing.
/// </summary>
internal static class StringPool
{
    private const int Slots = 4096;
    private const int LongestText = 40;

    private static readonly string?[] Pool = new string?[Slots];

    public static string Get(string text, int start, int length)
    {
        if (length > LongestText)
            return text.Substring(start, length);
        if (length == 0)
            return "";
        var hash = (uint)length;
        for (var i = start; i < start + length; i++)
            hash = (hash * 31) + text[i];
        ref var slot = ref Pool[(hash ^ (hash >> 12)) & (Slots - 1)];
        if (slot is { } known && known.Length == length && string.CompareOrdinal(known, 0, text, start, length) == 0)
            return known;
        return slot = text.Substring(start, length);
    }
}
