#if NET
using System.Buffers;
#endif
using System.Globalization;

namespace Plimsoll.Yaml;

/// <summary>
/// Characters that no YAML text may hold (YAML 1.2, <c>c-printable</c>), and those that YAML 1.2 takes for text and 1.1, with
/// Kubernetes, for line ends.
/// </summary>
internal static class ForbiddenCharacters
{
#if NET
    private static readonly SearchValues<char> Suspects = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(static code => (char)code).Where(static c => !IsAllowed(c))]);
#endif

    /// <summary>The offset of the first one; negative when there is none.</summary>
    public static int Find(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
#if NET
            var next = text.AsSpan(i, end - i).IndexOfAny(Suspects);
            if (next < 0)
                return -1;
            i += next;
#endif
            var c = text[i];
            if (IsAllowed(c))
                continue;
            if (char.IsHighSurrogate(c) && i + 1 < end && char.IsLowSurrogate(text[i + 1]))
                i++;
            else
                return i;
        }

        return -1;
    }

    public static string Name(char c) => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    private static bool IsAllowed(char c) => c is >= ' ' and <= '~' or '\n' or '\r' or '\t' or (>= '\u00A0' and <= '\uD7FF' and not ('\u2028' or '\u2029')) or (>= '\uE000' and <= '\uFFFD' and not '\uFEFF');
}
