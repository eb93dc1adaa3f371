using System.Text.RegularExpressions;

namespace Plimsoll.Charts;

/// <summary>Who maintains a chart.</summary>
internal sealed record ChartMaintainer(string Name, string? Email, string? Url)
{
    private static readonly Regex Written = new(
        @"\A(?<name>[^<>()]*[^<>()\s])(?:\s*<(?<email>[^<>\s@]+@[^<>\s@]+)>)?(?:\s*\((?<url>https?://[^()\s]+)\))?\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>Reads <c>Name &lt;mail address&gt; (address of a page)</c>, of which the last two may be absent; null for anything else.</summary>
    public static ChartMaintainer? Parse(string text)
    {
        var match = Written.Match(text.Trim());
        return match.Success ? new ChartMaintainer(match.Groups["name"].Value, Part(match.Groups["email"]), Part(match.Groups["url"])) : null;
    }

    private static string? Part(Group group) => group.Success ? group.Value : null;
}
