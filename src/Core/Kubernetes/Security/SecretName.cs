using System.Text;

namespace Plimsoll.Kubernetes.Security;

/// <summary>Names that say that what they name is secret: <c>DB_PASSWORD</c>, <c>apiKey</c>, <c>mysql-root-password</c>.</summary>
internal static class SecretName
{
    private const char Separator = ' ';

    /// <summary>Every ending has one of these in it, and hardly any other name.</summary>
    private static readonly string[] Stems = ["PASS", "SECRET", "TOKEN", "KEY", "PWD"];

    /// <summary>At the end of a name, these words say it by themselves.</summary>
    private static readonly string[] Endings =
    [
        "PASSWORD", "PASSWD", "PASSPHRASE", "PASSCODE", "SECRET", "TOKEN", "APIKEY", "SECRETKEY", "PRIVATEKEY", "ACCESSKEY",
        "API KEY", "SECRET KEY", "PRIVATE KEY", "ACCESS KEY", "ENCRYPTION KEY", "SIGNING KEY", "AUTH KEY", "MASTER KEY", "SECRET KEY BASE",
        "ACCOUNT KEY", "STORAGE KEY", "AUTHTOKEN", "ACCESSTOKEN", "CLIENTSECRET", "ROOTPASSWORD", "USERPASSWORD",
    ];

    /// <summary>These say it only after another word: <c>DB_PASS</c>, but not <c>PWD</c>, the working directory.</summary>
    private static readonly string[] EndingsOfLonger = ["PASS", "PWD"];

    /// <summary>A word that makes the name mean something else: a switch, a count, what anybody may know.</summary>
    private static readonly HashSet<string> Exceptions = new(StringComparer.Ordinal)
    {
        "PUBLIC", "PUBLISHABLE", "ANON", "ALLOW", "ENABLE", "ENABLED", "DISABLE", "DISABLED", "REQUIRE", "REQUIRED", "USE", "HAS", "IS", "NO", "SKIP",
        "MAX", "MIN", "NUM", "COUNT", "PER", "BY", "WITHOUT", "CANCELLATION", "PAGE", "PAGINATION", "CONTINUE", "CSRF", "XSRF",
    };

    /// <summary>Before SECRET: the name of a Secret.</summary>
    private static readonly HashSet<string> NamesOfSecrets = new(StringComparer.Ordinal)
    {
        "PULL", "TLS", "SSL", "CERT", "CERTS", "CERTIFICATE", "CA", "KUBE", "KUBERNETES", "K8S", "EXTERNAL", "EXISTING",
    };

    /// <summary>What the name says that the value is, in its own words (<c>password</c>, <c>api key</c>); null when it says nothing of the kind.</summary>
    public static string? Says(string name)
    {
        if (!MaySay(name))
            return null;
        var words = Words(name);
        var last = words.Count - 1;
        // DB_PASSWORD_1, TOKEN2
        while (last > 0 && words[last].All(static c => c is >= '0' and <= '9'))
            last--;
        if (last < 0)
            return null;
        for (var i = 0; i <= last; i++)
        {
            if (Exceptions.Contains(words[i]) || (words[last].StartsWith("SECRET", StringComparison.Ordinal) && NamesOfSecrets.Contains(words[i])))
                return null;
        }

        words[last] = words[last].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        var joined = Separator + string.Join(" ", words.Take(last + 1));
        string? longest = null;
        foreach (var ending in Endings)
        {
            if (joined.EndsWith(Separator + ending, StringComparison.Ordinal) && ending.Length > (longest?.Length ?? 0))
                longest = ending;
        }

        // PGPASSWORD, rootpassword: no other word ends so.
        if (longest is null && (words[last].EndsWith("PASSWORD", StringComparison.Ordinal) || words[last].EndsWith("PASSWD", StringComparison.Ordinal)))
            longest = "PASSWORD";
        if (longest is null && last > 0)
            longest = EndingsOfLonger.FirstOrDefault(ending => words[last] == ending);
        return longest is "PASS" or "PWD" ? "password" : longest?.ToLowerInvariant();
    }

    private static bool MaySay(string name)
    {
        foreach (var stem in Stems)
        {
            if (name.IndexOf(stem, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }

    public static string WithArticle(string what) => (what[0] is 'a' or 'e' ? "an " : "a ") + what;

    /// <summary>The words of a name in any usual writing, in capitals.</summary>
    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (!char.IsLetterOrDigit(c))
            {
                End();
                continue;
            }

            var startsWord = char.IsUpper(c) && i > 0 && (char.IsLower(name[i - 1]) || (char.IsUpper(name[i - 1]) && i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
                End();
            word.Append(char.ToUpperInvariant(c));
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }
}
