namespace Plimsoll.Yaml.Syntax;

/// <summary>How much two versions of a text share at their ends.</summary>
internal static class TextDifference
{
    public static int CommonPrefix(string a, string b)
    {
#if NET
        return a.AsSpan().CommonPrefixLength(b);
#else
        var length = Math.Min(a.Length, b.Length);
        var i = 0;
        while (i < length && a[i] == b[i])
            i++;
        return i;
#endif
    }

    /// <summary>Not counting what the prefix has counted.</summary>
    public static int CommonSuffix(string a, string b, int prefix)
    {
        var length = Math.Min(a.Length, b.Length) - prefix;
        var i = 0;
        while (i < length && a[a.Length - 1 - i] == b[b.Length - 1 - i])
            i++;
        return i;
    }
}
