using Plimsoll.Model;

namespace Plimsoll.Kubernetes.Security;

/// <summary>Names of Linux capabilities, which container runtimes take in any case.</summary>
internal static class CapabilityName
{
    public const string All = "ALL";

    private const string Prefix = "CAP_";

    /// <summary>In capitals and without <c>CAP_</c>; null when it is no known text.</summary>
    public static string? Of(Field item) => item.Text is { Length: > 0 } text ? Normalize(text) : null;

    public static string Normalize(string text)
    {
        var upper = text.Trim().ToUpperInvariant();
        return upper.StartsWith(Prefix, StringComparison.Ordinal) ? upper.Substring(Prefix.Length) : upper;
    }
}
