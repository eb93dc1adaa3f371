using System.Text.RegularExpressions;

namespace Plimsoll.Charts.Values;

/// <summary>Regular expressions in the part of the language that .NET and Go's RE2 share. They match whole strings.</summary>
internal static class ValuePattern
{
    private const int LargestRepeat = 1000;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    /// <summary>The expression as a schema has it: a match of the whole string.</summary>
    public static string Anchored(string pattern) => $"^(?:{pattern})$";

    /// <summary>Whether a whole string matches; also where it would take too long to say.</summary>
    public static bool IsMatch(string pattern, string text)
    {
        try
        {
            return Regex.IsMatch(text, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, Patience);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    /// <summary>What keeps Helm from reading an expression as .NET does; null when nothing does.</summary>
    public static string? ProblemOf(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant, Patience);
        }
        catch (ArgumentException e)
        {
            return $"it is not a regular expression ({e.Message})";
        }

        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var rest = pattern.Substring(i);
            if (pattern[i] == '\\')
            {
                if (ProblemOfEscape(rest, inClass) is { } problem)
                    return problem;
                i++;
            }
            else if (inClass)
            {
                if (rest.StartsWith("-[", StringComparison.Ordinal))
                    return "Helm's regular expressions cannot subtract classes (-[…])";
                if (rest.StartsWith("[:", StringComparison.Ordinal))
                    return "[: in a class means something else to Helm: write \\[:";
                inClass = rest[0] != ']';
            }
            else if (rest[0] == '[')
            {
                inClass = true;
                // A bracket that comes first is one of the class.
                i += rest.StartsWith("[^", StringComparison.Ordinal) ? 1 : 0;
                i += i + 1 < pattern.Length && pattern[i + 1] == ']' ? 1 : 0;
            }
            else if (rest.StartsWith("(?", StringComparison.Ordinal) && !Regex.IsMatch(rest, @"^\(\?(?::|[ims]+(?:-[ims]+)?[:)]|-[ims]+[:)])", RegexOptions.CultureInvariant, Patience))
            {
                return $"Helm's regular expressions have no {rest.Substring(0, Math.Min(rest.Length, 4))}: neither looking around nor named groups nor conditions";
            }
            else if (rest[0] == '{' && Regex.Match(rest, @"^\{(\d+)(?:,(\d*))?\}", RegexOptions.CultureInvariant, Patience) is { Success: true } repeat
                && (IsTooLarge(repeat.Groups[1].Value) || IsTooLarge(repeat.Groups[2].Value)))
            {
                return $"Helm's regular expressions repeat at most {LargestRepeat} times: use [MaxLength] for the length";
            }
        }

        return null;
    }

    private static string? ProblemOfEscape(string rest, bool inClass) => rest.Length < 2 ? null : rest[1] switch
    {
        >= '1' and <= '9' or 'k' => "Helm's regular expressions cannot refer back to a group",
        'd' or 'D' or 'w' or 'W' or 's' or 'S' or 't' or 'n' or 'r' or 'f' or 'v' or 'a' => null,
        'b' or 'B' or 'A' or 'z' when !inClass => null,
        'x' when rest.Length >= 4 => null,
        'p' or 'P' when Regex.IsMatch(rest, @"^\\[pP]\{(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfos]?)\}", RegexOptions.CultureInvariant, Patience) => null,
        var c when c < 128 && !char.IsLetterOrDigit(c) => null,
        _ => $"Helm's regular expressions have no {rest.Substring(0, 2)}",
    };

    private static bool IsTooLarge(string digits) => digits.Length > 4 || digits.Length > 0 && int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) > LargestRepeat;
}
