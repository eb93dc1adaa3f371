namespace Plimsoll.Kubernetes;

/// <summary>What the API takes as keys and values of labels, and as the names that they are made of.</summary>
internal static class LabelSyntax
{
    private const int LongestName = 63;
    private const int LongestSubdomain = 253;

    /// <summary>A qualified name: <c>app</c>, <c>app.kubernetes.io/name</c>.</summary>
    public static bool IsKey(string text)
    {
        var slash = text.IndexOf('/');
        return slash < 0 ? IsName(text) : IsSubdomain(text.Substring(0, slash)) && IsName(text.Substring(slash + 1));
    }

    /// <summary>A label's value; it may be empty.</summary>
    public static bool IsValue(string text) => text.Length == 0 || IsName(text);

    /// <summary>A DNS-1123 subdomain: what most objects' names are.</summary>
    public static bool IsSubdomain(string text) => text.Length is > 0 and <= LongestSubdomain && text.Split('.').All(static part =>
        part.Length > 0 && part.All(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') && part[0] != '-' && part[part.Length - 1] != '-');

    /// <summary>A DNS-1123 label: what a namespace's name is.</summary>
    public static bool IsDnsLabel(string text) => text.Length <= LongestName && text.IndexOf('.') < 0 && IsSubdomain(text);

    private static bool IsName(string text)
    {
        if (text.Length is 0 or > LongestName || !IsAlphanumeric(text[0]) || !IsAlphanumeric(text[text.Length - 1]))
            return false;
        foreach (var c in text)
        {
            if (!IsAlphanumeric(c) && c is not ('-' or '_' or '.'))
                return false;
        }

        return true;
    }

    private static bool IsAlphanumeric(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
