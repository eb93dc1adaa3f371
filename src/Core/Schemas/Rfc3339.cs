using System.Globalization;

namespace Plimsoll.Schemas;

/// <summary>Times as Kubernetes reads them.</summary>
internal static class Rfc3339
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    public static bool IsTime(string text)
    {
        var zone = text.Length > 6 && text[text.Length - 6] is '+' or '-' ? text.Length - 6 : text.Length - 1;
        if (zone <= 0 || (zone == text.Length - 1 ? text[zone] != 'Z' : !IsOffset(text, zone + 1)))
            return false;
        // Go takes any number of digits behind the point.
        var point = text.IndexOf('.');
        var seconds = point < 0 || point > zone ? text.Substring(0, zone) : text.Substring(0, Math.Min(zone, point + 8));
        return (point < 0 || (point < zone && IsDigits(text, point + 1, zone)))
            && DateTime.TryParseExact(seconds, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    private static bool IsOffset(string text, int start) => text[start + 2] == ':' && IsDigits(text, start, start + 2) && IsDigits(text, start + 3, start + 5);

    private static bool IsDigits(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is < '0' or > '9')
                return false;
        }

        return end > start;
    }
}
