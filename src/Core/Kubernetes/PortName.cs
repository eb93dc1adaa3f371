namespace Plimsoll.Kubernetes;

/// <summary>The names that ports may have, and by which probes and Services ask for them: IANA service names.</summary>
internal static class PortName
{
    public const string Form = "at most 15 lower-case letters, digits and single hyphens, with a letter among them";

    private const int Longest = 15;

    public static bool IsValid(string text) => text.Length is > 0 and <= Longest
        && text.All(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') && text.Any(static c => c is >= 'a' and <= 'z')
        && text[0] != '-' && text[text.Length - 1] != '-' && text.IndexOf("--", StringComparison.Ordinal) < 0;
}
