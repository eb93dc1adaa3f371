namespace Plimsoll.Kubernetes.Security;

/// <summary>Secrets that one knows by their shape, wherever they stand.</summary>
internal static class SecretToken
{
    private const int FewestDistinct = 6;

    /// <summary>What begins so, and has as many characters of a kind behind, is a secret.</summary>
    private static readonly (string Prefix, int Shortest, int Longest, Func<char, bool> IsPart, string What)[] Shapes =
    [
        ("AKIA", 16, 16, IsUpperOrDigit, "an AWS access key"),
        ("ASIA", 16, 16, IsUpperOrDigit, "an AWS access key"),
        ("ghp_", 36, 255, IsLetterOrDigit, "a GitHub token"),
        ("gho_", 36, 255, IsLetterOrDigit, "a GitHub token"),
        ("ghu_", 36, 255, IsLetterOrDigit, "a GitHub token"),
        ("ghs_", 36, 255, IsLetterOrDigit, "a GitHub token"),
        ("ghr_", 36, 255, IsLetterOrDigit, "a GitHub token"),
        ("github_pat_", 60, 255, IsWordCharacter, "a GitHub token"),
        ("glpat-", 20, 255, IsBase64Url, "a GitLab token"),
        ("xoxb-", 20, 255, IsLetterDigitOrDash, "a Slack token"),
        ("xoxa-", 20, 255, IsLetterDigitOrDash, "a Slack token"),
        ("xoxp-", 20, 255, IsLetterDigitOrDash, "a Slack token"),
        ("xoxr-", 20, 255, IsLetterDigitOrDash, "a Slack token"),
        ("xoxs-", 20, 255, IsLetterDigitOrDash, "a Slack token"),
        ("xapp-", 20, 255, IsLetterDigitOrDash, "a Slack token"),
        ("https://hooks.slack.com/services/", 40, 255, IsPathCharacter, "a Slack webhook"),
        ("AIza", 35, 35, IsBase64Url, "a Google API key"),
        ("GOCSPX-", 28, 28, IsBase64Url, "a Google client secret"),
        ("sk_live_", 24, 255, IsLetterOrDigit, "a Stripe key"),
    ];

    /// <summary>What the text holds, as <c>a private key</c>; null when nothing that is known.</summary>
    public static string? Find(string text)
    {
        if (HasPrivateKey(text))
            return "a private key";
        if (HasWebToken(text))
            return "a JSON Web Token";
        foreach (var (prefix, shortest, longest, isPart, what) in Shapes)
        {
            if (text.Length < prefix.Length + shortest)
                continue;
            for (var at = text.IndexOf(prefix, StringComparison.Ordinal); at >= 0; at = text.IndexOf(prefix, at + prefix.Length, StringComparison.Ordinal))
            {
                var length = RunLength(text, at + prefix.Length, isPart, longest + 1);
                if (IsStart(text, at) && length >= shortest && length <= longest && !IsExample(text.Substring(at + prefix.Length, length)))
                    return what;
            }
        }

        return null;
    }

    /// <summary>A PEM block with contents: the line of dashes alone is an example.</summary>
    private static bool HasPrivateKey(string text)
    {
        const string begin = "-----BEGIN ";
        const int longestLabel = 40;
        const int shortestKey = 32;
        for (var at = text.IndexOf(begin, StringComparison.Ordinal); at >= 0; at = text.IndexOf(begin, at + begin.Length, StringComparison.Ordinal))
        {
            var label = at + begin.Length;
            var end = text.IndexOf("-----", label, Math.Min(longestLabel, text.Length - label), StringComparison.Ordinal);
            if (end < 0 || text.IndexOf("PRIVATE KEY", label, end - label, StringComparison.Ordinal) < 0)
                continue;
            var count = 0;
            for (var i = end + "-----".Length; i < text.Length && text[i] != '-' && count < shortestKey; i++)
            {
                if (IsBase64(text[i]))
                    count++;
                else if (text[i] is not ('\r' or '\n' or ' ' or '\t' or '\\'))
                    break;
            }

            if (count == shortestKey)
                return true;
        }

        return false;
    }

    /// <summary>Three parts of base64url, of which the first two are JSON objects.</summary>
    private static bool HasWebToken(string text)
    {
        const string json = "eyJ";
        const int shortest = 8;
        var at = text.IndexOf(json, StringComparison.Ordinal);
        while (at >= 0)
        {
            var header = RunLength(text, at, IsBase64Url, int.MaxValue);
            var payload = at + header + 1;
            if (IsStart(text, at) && header > shortest && payload < text.Length && text[payload - 1] == '.' && string.CompareOrdinal(text, payload, json, 0, json.Length) == 0)
            {
                var length = RunLength(text, payload, IsBase64Url, int.MaxValue);
                var signature = payload + length + 1;
                if (length > shortest && signature < text.Length && text[signature - 1] == '.' && RunLength(text, signature, IsBase64Url, int.MaxValue) > shortest)
                    return true;
            }

            at = payload <= text.Length ? text.IndexOf(json, Math.Min(payload, text.Length), StringComparison.Ordinal) : -1;
        }

        return false;
    }

    private static int RunLength(string text, int start, Func<char, bool> isPart, int most)
    {
        var end = start;
        while (end < text.Length && end - start < most && isPart(text[end]))
            end++;
        return end - start;
    }

    private static bool IsStart(string text, int at) => at == 0 || !(IsWordCharacter(text[at - 1]) || text[at - 1] is '+');

    private static bool IsExample(string body) => body.Distinct().Take(FewestDistinct).Count() < FewestDistinct
        || body.EndsWith("EXAMPLE", StringComparison.OrdinalIgnoreCase) || body.IndexOf("XXXX", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private static bool IsUpperOrDigit(char c) => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private static bool IsWordCharacter(char c) => IsLetterOrDigit(c) || c == '_';

    private static bool IsBase64Url(char c) => IsWordCharacter(c) || c == '-';

    private static bool IsLetterDigitOrDash(char c) => IsLetterOrDigit(c) || c == '-';

    private static bool IsPathCharacter(char c) => IsLetterOrDigit(c) || c == '/';

    private static bool IsBase64(char c) => IsLetterOrDigit(c) || c is '+' or '/' or '=';
}
