using System.Text.RegularExpressions;
using Plimsoll.Settings;

namespace Plimsoll.Kubernetes;

/// <summary>A label or annotation as settings ask for it: <c>owner</c>, or <c>app.kubernetes.io/name=^[a-z-]+$</c>.</summary>
/// <param name="Key">The key; <c>*</c> stands for anything where several can be meant.</param>
/// <param name="Pattern">The regular expression for the value; null when any value will do.</param>
internal sealed record MetadataRequirement(string Key, Regex? Pattern)
{
#if !NET
    /// <summary>Where no engine without backtracking exists: an expression that takes longer is taken to match.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
#endif

    /// <summary>The expression as written.</summary>
    public string? Expression => Pattern?.ToString();

    /// <summary>A setting that holds a list of these.</summary>
    public static Setting<IReadOnlyList<MetadataRequirement>> Setting(string name, string description) => new(name, "", description, [], static text =>
    {
        var requirements = new List<MetadataRequirement>();
        foreach (var part in Split(text))
        {
            if (Read(part) is not { } requirement)
                return (false, []);
            requirements.Add(requirement);
        }

        return (true, requirements);
    })
    {
        Expected = "a list of keys, each perhaps with = and a regular expression",
    };

    public bool Accepts(string value)
    {
        if (Pattern is null)
            return true;
        try
        {
            return Pattern.IsMatch(value);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static MetadataRequirement? Read(string text)
    {
        var equals = text.IndexOf('=');
        if (equals < 0)
            return new(text, null);
        try
        {
#if NET
            // Linear in the length of the text, whatever the expression.
            return new(text.Substring(0, equals).Trim(), new Regex(text.Substring(equals + 1).Trim(), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking));
#else
            return new(text.Substring(0, equals).Trim(), new Regex(text.Substring(equals + 1).Trim(), RegexOptions.CultureInvariant, Longest));
#endif
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The parts between commas, but for commas in the brackets of an expression.</summary>
    private static IEnumerable<string> Split(string text)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (text[i] != ',' || depth > 0))
            {
                depth = text[i] is '(' or '[' or '{' ? depth + 1 : text[i] is ')' or ']' or '}' ? Math.Max(0, depth - 1) : depth;
                continue;
            }

            if (text.Substring(start, i - start).Trim() is { Length: > 0 } part)
                yield return part;
            start = i + 1;
        }
    }
}
