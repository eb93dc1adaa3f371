namespace Plimsoll.Model;

/// <summary>Names with <c>*</c> for any run of characters, as settings use them. Matching is ordinal, and returns to the last star only: linear in practice, never exponential.</summary>
public static class NamePattern
{
    public static bool IsMatch(string text, string pattern)
    {
        var t = 0;
        var p = 0;
        var star = -1;
        var resume = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = t;
            }
            else if (p < pattern.Length && pattern[p] == text[t])
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }
}
