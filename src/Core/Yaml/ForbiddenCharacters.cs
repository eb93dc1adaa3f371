using System.Globalization;

namespace Plimsoll.Yaml;

/// <summary>Characters that no YAML text may hold (YAML 1.2, <c>c-printable</c>): a parser refuses them, or stumbles.</summary>
internal static class ForbiddenCharacters
{
    /// <summary>The offset of the first one; negative when there is none.</summary>
    public static int Find(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c is >= ' ' and <= '~' or '\n' or '\r' or '\t' or '\u0085' or (>= '\u00A0' and <= '\uD7FF') or (>= '\uE000' and <= '\uFFFD'))
                continue;
            if (char.IsHighSurrogate(c) && i + 1 < end && char.IsLowSurrogate(text[i + 1]))
                i++;
            else
                return i;
        }

        return -1;
    }

    public static string Name(char c) => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
}
