using System.Globalization;

namespace Plimsoll.Kubernetes;

/// <summary>One of the five fields of a cron expression: its bounds, and the names that its numbers have.</summary>
internal sealed record CronField(string Title, int Lowest, int Highest, IReadOnlyList<string> Names)
{
    /// <summary>What is wrong with a field, as the end of a sentence; null when nothing is.</summary>
    public string? ProblemOf(string field)
    {
        foreach (var range in field.Split(','))
        {
            // The parser skips what is empty between commas.
            if (range.Length > 0 && ProblemOfRange(range) is { } problem)
                return problem;
        }

        return null;
    }

    private string? ProblemOfRange(string range)
    {
        var parts = range.Split('/');
        if (parts.Length > 2)
            return $"has more than one / in its {Title} \"{range}\"";
        var ends = parts[0].Split('-');
        ulong start = (ulong)Lowest;
        ulong end = (ulong)Highest;
        // Whatever follows a star is not looked at: "*-5" is every value.
        if (ends[0] is not ("*" or "?"))
        {
            if (ends.Contains("", StringComparer.Ordinal))
                return $"has the {Title} \"{range}\", in which a number is missing";
            if (Value(ends[0]) is not { } first)
                return $"has {Title} \"{ends[0]}\", which is {Wanted}";
            if (ends.Length > 2)
                return $"has more than one - in its {Title} \"{range}\"";
            if (Value(ends[ends.Length - 1]) is not { } last)
                return $"has {Title} \"{ends[1]}\", which is {Wanted}";
            start = first;
            end = ends.Length == 1 && parts.Length == 2 ? (ulong)Highest : last;
        }

        if (parts.Length == 2 && (Number(parts[1]) is not { } step || step == 0))
            return $"has the step \"{parts[1]}\" in its {Title}: it must be a number above 0";
        if (start < (ulong)Lowest || start > (ulong)Highest)
            return OutOfBounds(start);
        if (end > (ulong)Highest)
            return OutOfBounds(end);
        return start > end ? $"has the {Title} range \"{parts[0]}\", which ends before it starts" : null;
    }

    private string Wanted => Names.Count == 0 ? "no number" : $"neither a number nor a name such as {Names[0].ToUpperInvariant()}";

    private string OutOfBounds(ulong value) =>
        $"has {Title} {value.ToString(CultureInfo.InvariantCulture)}: it must be {Lowest.ToString(CultureInfo.InvariantCulture)} to {Highest.ToString(CultureInfo.InvariantCulture)}"
        + (Names.Count == 7 && value == 7 ? ", and Sunday is 0" : "");

    private ulong? Value(string text)
    {
        for (var i = 0; i < Names.Count; i++)
        {
            if (string.Equals(Names[i], text, StringComparison.OrdinalIgnoreCase))
                return (ulong)(i + Lowest);
        }

        return Number(text);
    }

    /// <summary>As Go reads a whole number: digits, with a plus before them if one likes.</summary>
    private static ulong? Number(string text)
    {
        var digits = text.Length > 1 && text[0] == '+' ? text.Substring(1) : text;
        return digits.Length > 0 && digits.All(static c => c is >= '0' and <= '9')
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? (ulong)value : null;
    }
}
