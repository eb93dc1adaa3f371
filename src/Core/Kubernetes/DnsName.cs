namespace Plimsoll.Kubernetes;

/// <summary>The forms of names in networks that the API server demands: those of <see cref="NameForm"/>, and some that only ports, hosts and resolvers have.</summary>
internal static class DnsName
{
    private const int LongestSubdomain = 253;
    private const int LongestPortName = 15;

    /// <summary>A label of RFC 1123: lower-case letters, digits and hyphens within, at most 63.</summary>
    public static bool IsLabel(string text) => NameForm.Label.Fits(text);

    /// <summary>A label of RFC 1035, as names of Services are: it starts with a letter.</summary>
    public static bool IsServiceName(string text) => NameForm.LabelOfLetter.Fits(text);

    /// <summary>Labels with dots between, at most 253 characters. An IPv4 address is one too.</summary>
    public static bool IsSubdomain(string text) => NameForm.Subdomain.Fits(text);

    /// <summary>A search domain of a pod: a subdomain that may hold underscores and end with a dot, or a dot alone.</summary>
    public static bool IsSearchDomain(string text) => text == "." || IsSubdomain(WithoutFinalDot(text).Replace('_', 'x'));

    /// <summary><c>*.</c> and a subdomain.</summary>
    public static bool IsWildcard(string text) => text.Length <= LongestSubdomain && text.StartsWith("*.", StringComparison.Ordinal) && IsSubdomain(text.Substring(2));

    /// <summary>A service name of IANA, as ports of containers have them: at most 15 characters, one of them a letter, no two hyphens in a row.</summary>
    public static bool IsPortName(string text) => text.Length <= LongestPortName && IsLabel(text)
        && text.IndexOf("--", StringComparison.Ordinal) < 0 && text.Any(static c => c is >= 'a' and <= 'z');

    /// <summary>A name of at most 63 characters, with the DNS name of its owner and a slash before it or without.</summary>
    public static bool IsQualifiedName(string text) => NameForm.IsKey(text);

    public static string WithoutFinalDot(string text) => text.EndsWith(".", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1) : text;
}
