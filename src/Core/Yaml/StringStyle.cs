namespace Plimsoll.Yaml;

/// <summary>Which quotes strings get.</summary>
/// <param name="AlwaysQuotes">Also those that could do without, as in JSON.</param>
/// <param name="PrefersSingle">Single quotes where they can hold the string.</param>
internal readonly record struct StringStyle(bool AlwaysQuotes, bool PrefersSingle)
{
    /// <summary>
    /// Also what looks like a version, digits and dots: who changes <c>1.2.0</c> to <c>1.20</c> by hand must not turn it into a number.
    /// </summary>
    public bool QuotesVersions { get; init; }

    /// <summary>Whether a string that could do without gets quotes.</summary>
    public bool Quotes(string text) => AlwaysQuotes
        || QuotesVersions && text.Length > 0 && text[0] is >= '0' and <= '9' && text.All(static c => c is (>= '0' and <= '9') or '.');
}
