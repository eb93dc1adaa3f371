using System.Globalization;
using System.Text.RegularExpressions;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Cases;

/// <summary>One marked place of a case file: which rule fires there, and with which words.</summary>
/// <param name="Line">The line of the case file, from 0.</param>
/// <param name="Start">The first column, from 0.</param>
/// <param name="End">The column after the last one; of a place that spans lines, the end of its first line.</param>
/// <param name="Message">Null when any message will do.</param>
/// <param name="Severity">Null when any severity will do.</param>
internal sealed partial record Expectation(int Line, int Start, int End, string Id, string? Message, Severity? Severity)
{
    /// <summary>Reads a comment line; null when it is an ordinary one.</summary>
    /// <param name="text">The comment line.</param>
    /// <param name="target">The line that it speaks of.</param>
    public static Expectation? Read(string text, int target)
    {
        var match = Syntax().Match(text);
        if (!match.Success)
            return null;
        var carets = match.Groups["carets"];
        var start = carets.Success ? carets.Index : Number(match.Groups["from"]) - 1;
        var end = carets.Success ? start + carets.Length : match.Groups["to"].Success ? Number(match.Groups["to"]) : start;
        return new Expectation(target, start, end, match.Groups["id"].Value,
            match.Groups["message"] is { Success: true } message ? message.Value : null,
            SeverityNames.Parse(match.Groups["severity"].Value));
    }

    /// <summary>Whether a finding is at the marked place and of the marked rule.</summary>
    public bool IsAt(Expectation found) => (Line, Start, End, Id) == (found.Line, found.Start, found.End, found.Id);

    /// <summary>Whether a finding says what is expected.</summary>
    public bool IsMetBy(Expectation found) => IsAt(found)
        && (Message is null || Message == found.Message)
        && (Severity is null || Severity == found.Severity);

    /// <summary>As the comment line that one would write under the line.</summary>
    public string ToComment(string line)
    {
        var indent = Math.Min(line.Length - line.TrimStart().Length, Math.Max(0, Start - 1));
        var place = Start == 0 ? $"# {Id}@1{(End > 0 ? $"-{End}" : "")}"
            : End == Start ? $"{new string(' ', indent)}# {Id}@{Start + 1}"
            : $"{new string(' ', indent)}#{new string(' ', Start - indent - 1)}{new string('^', End - Start)} {Id}";
        return $"{place}{(Severity is { } severity ? " " + severity.ToName() : "")}{(Message is null ? "" : ": " + Message)}";
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*#\s*(?:(?<carets>\^+)\s+(?<id>PLM\d{4})|(?<id>PLM\d{4})@(?<from>\d+)(?:-(?<to>\d+))?)(?:\s(?<severity>error|warn|info))?(?::\s*(?<message>.*\S))?\s*$")]
    private static partial Regex Syntax();
}
