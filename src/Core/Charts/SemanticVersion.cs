using System.Text.RegularExpressions;

namespace Plimsoll.Charts;

/// <summary>Versions by SemVer 2, as Helm demands them of charts.</summary>
internal static class SemanticVersion
{
    private const string Identifier = @"(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";

    private static readonly Regex Syntax = new(
        $@"\A(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)(?:-{Identifier}(?:\.{Identifier})*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?\z",
        RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public static bool IsValid(string text) => Syntax.IsMatch(text);
}
