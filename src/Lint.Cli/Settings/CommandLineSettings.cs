namespace Plimsoll.Settings;

/// <summary>What the flags say about settings and severities. They have the last word.</summary>
/// <param name="Options"><c>plimsoll.*</c> keys and their texts.</param>
/// <param name="Severities">By rule id: <c>--rule</c>.</param>
/// <param name="Selected">The ids that <c>--select</c> leaves on; null when it was not given.</param>
/// <param name="Named">Those of them that were named singly: they are on even where they were off.</param>
/// <param name="Ignored">The ids that <c>--ignore</c> switches off.</param>
internal sealed record CommandLineSettings(
    IReadOnlyDictionary<string, string> Options,
    IReadOnlyDictionary<string, Severity> Severities,
    IReadOnlySet<string>? Selected,
    IReadOnlySet<string> Named,
    IReadOnlySet<string> Ignored)
{
    public bool IsEmpty => Options.Count == 0 && Severities.Count == 0 && Selected is null && Ignored.Count == 0;

    public string? Option(string key) => Options.GetValueOrDefault(key);

    /// <summary>The most particular flag counts: <c>--rule</c> before <c>--ignore</c> before <c>--select</c>.</summary>
    public Severity SeverityOf(string id, Severity configured)
    {
        if (Severities.TryGetValue(id, out var severity))
            return severity;
        if (Ignored.Contains(id) || Selected?.Contains(id) == false)
            return Severity.Off;
        return configured == Severity.Off && Named.Contains(id) ? Severity.Warn : configured;
    }
}
