using Plimsoll.Model;

namespace Plimsoll.Kubernetes.Security;

/// <summary>Values that cannot be secrets, whatever their names say: references, paths, switches, and what somebody is to replace.</summary>
internal static class SecretValue
{
    private static readonly string[] Words =
    [
        "true", "false", "yes", "no", "on", "off", "none", "null", "nil", "undefined", "default", "enabled", "disabled", "optional", "required", "n/a", "na",
        "changeme", "change_me", "change-me", "changeit", "replaceme", "replace_me", "replace-me", "todo", "tbd", "fixme", "example", "sample", "placeholder",
        "redacted", "masked", "dummy", "unused", "unset", "secret-name", "empty",
    ];

    /// <summary>Stores of secrets, read when the program starts.</summary>
    private static readonly string[] References =
        ["$", "vault:", "ref+", "arn:", "projects/", "op://", "secretref:", "secret:", "ssm:", "env:", "file:", "enc(", "awskms:", "gcp:", "keyvault:", "@microsoft.keyvault(", "sm://", "aws-sm:", "%{", "[[", "#{"];

    private static readonly string[] Replaceable = ["change-me", "changeme", "change_me", "replace", "insert", "your-", "your_", "placeholder", "<", "...", "example", "put-your", "enter-", "fill-", "todo", "redacted"];

    /// <summary>Names of Secrets as people give them.</summary>
    private static readonly string[] EndingsOfSecretNames = ["-secret", "-secrets", "-tls", "-credentials", "-creds", "-cert", "-certs", "-token", "-password", "-auth", "-key", "-keys"];

    /// <param name="value">The literal value.</param>
    /// <param name="name">The name that the value has.</param>
    /// <param name="means">What its name says that it is.</param>
    public static bool MayBeSecret(string value, string name, string means)
    {
        var text = value.Trim();
        return text.Length > 0
            && text.IndexOf('\n') < 0
            && !IsWord(text)
            && !IsReference(text)
            && !IsPath(text)
            && !IsRepeated(text)
            && !IsNameAgain(text, name)
            && !(means is "token" or "secret" or "api key" && IsNumber(text))
            && !(means.EndsWith("secret", StringComparison.Ordinal) && IsNameOfSecret(text))
            && !Contains(text, Replaceable);
    }

    private static bool IsWord(string text) => Words.Contains(text, StringComparer.OrdinalIgnoreCase) || text is "0" or "1";

    private static bool IsReference(string text) => Placeholder.IsIn(text) || text.IndexOf("$(", StringComparison.Ordinal) >= 0
        || text.IndexOf("://", StringComparison.Ordinal) >= 0
        || References.Any(prefix => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        || (text[0] is '%' or '@' && text.Length > 1 && text[text.Length - 1] == text[0]);

    private static bool IsPath(string text) => text[0] is '/' or '~' && text.IndexOf('/') >= 0 && !text.Contains(' ')
        || text.StartsWith("./", StringComparison.Ordinal) || text.StartsWith("../", StringComparison.Ordinal)
        || (text.Length > 2 && text[1] == ':' && text[2] is '\\' or '/');

    /// <summary><c>xxxx</c>, <c>****</c>.</summary>
    private static bool IsRepeated(string text) => text.Length > 1 && text.All(c => char.ToLowerInvariant(c) is 'x' or '*' or '.' or '-' or '_');

    /// <summary>What a script replaces: <c>API_KEY_VALUE</c>.</summary>
    private static bool IsNameAgain(string text, string name) => text.StartsWith(name, StringComparison.Ordinal) && name.IndexOf('_') > 0
        && text.All(static c => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_');

    private static bool IsNumber(string text) => text.All(static c => c is (>= '0' and <= '9') or '.');

    private static bool IsNameOfSecret(string text) => text.All(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.')
        && EndingsOfSecretNames.Any(ending => text.EndsWith(ending, StringComparison.Ordinal));

    private static bool Contains(string text, string[] parts) => parts.Any(part => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0);
}
