using System.Globalization;

namespace Plimsoll.Kubernetes;

/// <summary>Indexes of a Job's pods as Kubernetes writes them: <c>0,2-4,7</c>.</summary>
internal static class JobIndexes
{
    /// <summary>How many a text names; null when it is not of that form, not in order, or names one that the Job does not have.</summary>
    public static long? Count(string text, long completions)
    {
        if (text.Length == 0)
            return 0;
        var total = 0L;
        var last = -1L;
        foreach (var part in text.Split(','))
        {
            var ends = part.Split('-');
            if (ends.Length > 2 || Index(ends[0], completions) is not { } first || first <= last)
                return null;
            last = first;
            if (ends.Length == 2)
            {
                if (Index(ends[1], completions) is not { } end || end <= first)
                    return null;
                last = end;
            }

            total += last - first + 1;
        }

        return total;
    }

    private static long? Index(string text, long completions) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < completions ? index : null;
}
