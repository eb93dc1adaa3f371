namespace Plimsoll.Yaml;

/// <summary>Which quotes strings get.</summary>
/// <param name="AlwaysQuotes">Also those that could do without, as in JSON.</param>
/// <param name="PrefersSingle">Single quotes where they can hold the string.</param>
internal readonly record struct StringStyle(bool AlwaysQuotes, bool PrefersSingle);
