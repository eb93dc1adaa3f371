using System.Globalization;

namespace Plimsoll.Kubernetes;

/// <summary>
/// What Kubernetes takes as a CronJob's schedule: the standard expressions of the library that it uses (robfig/cron, version 3), without
/// a time zone in them.
/// </summary>
internal static class CronSchedule
{
    private const string Every = "@every ";

    private static readonly string[] Macros = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];

    private static readonly CronField[] Fields =
    [
        new("minute", 0, 59, []),
        new("hour", 0, 23, []),
        new("day of month", 1, 31, []),
        new("month", 1, 12, ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]),
        new("day of week", 0, 6, ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]),
    ];

    /// <summary>What is wrong with a schedule, as the end of a sentence about it; null when nothing is.</summary>
    public static string? ProblemOf(string text)
    {
        if (text.Length == 0)
            return "is empty";
        if (text.IndexOf("TZ", StringComparison.Ordinal) >= 0)
            return "names a time zone, which belongs into spec.timeZone";
        if (text[0] == '@')
            return ProblemOfMacro(text);
        var fields = text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != Fields.Length)
        {
            return $"has {fields.Length.ToString(CultureInfo.InvariantCulture)} {(fields.Length == 1 ? "field" : "fields")} where five are wanted: "
                + "minute, hour, day of month, month and day of week";
        }

        for (var i = 0; i < fields.Length; i++)
        {
            if (Fields[i].ProblemOf(fields[i]) is { } problem)
                return problem;
        }

        return null;
    }

    private static string? ProblemOfMacro(string text)
    {
        if (text.StartsWith(Every, StringComparison.Ordinal))
            return IsDuration(text.Substring(Every.Length)) ? null : $"has the duration \"{text.Substring(Every.Length)}\", which is none such as 1h30m";
        return Macros.Contains(text, StringComparer.Ordinal) ? null : $"is no macro that exists: there are {string.Join(", ", Macros)} and @every";
    }

    /// <summary>As Go reads a duration: <c>1h30m</c>, <c>1.5h</c>, <c>-2s</c>, <c>0</c>.</summary>
    private static bool IsDuration(string text)
    {
        var i = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        if (i + 1 == text.Length && text[i] == '0')
            return true;
        if (i == text.Length)
            return false;
        var total = 0m;
        while (i < text.Length)
        {
            var start = i;
            while (i < text.Length && text[i] is (>= '0' and <= '9') or '.')
                i++;
            var number = text.Substring(start, i - start);
            start = i;
            while (i < text.Length && text[i] is not ((>= '0' and <= '9') or '.'))
                i++;
            // A number of more digits is longer than any duration, or finer than any.
            if (number.Length > 18 || number.Count(static c => c == '.') > 1 || number.Trim('.').Length == 0
                || NanosecondsOf(text.Substring(start, i - start)) is not { } unit)
                return false;
            total += decimal.Parse("0" + number + (number.IndexOf('.') >= 0 ? "0" : ""), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * unit;
            if (total > long.MaxValue)
                return false;
        }

        return true;
    }

    private static long? NanosecondsOf(string unit) => unit switch
    {
        "ns" => 1,
        "us" or "\u00b5s" or "\u03bcs" => 1_000,
        "ms" => 1_000_000,
        "s" => 1_000_000_000,
        "m" => 60_000_000_000,
        "h" => 3_600_000_000_000,
        _ => null,
    };
}
