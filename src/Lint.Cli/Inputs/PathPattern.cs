namespace Plimsoll.Inputs;

/// <summary>
/// A glob over a path with forward slashes, as Git has it: <c>*</c>, <c>?</c> and <c>[a-z]</c> within a segment, <c>**</c> for any
/// number of segments, <c>\</c> before a character that means itself. Ordinal, and never slow: a star goes back to itself only.
/// </summary>
internal sealed class PathPattern
{
    private const string AnySegments = "**";

    private readonly string[] _segments;

    public PathPattern(string pattern) => _segments = pattern.Split('/');

    /// <summary>Whether the text has characters that only a pattern has.</summary>
    public static bool IsPattern(string text) => text.AsSpan().IndexOfAny('*', '?', '[') >= 0 || HasAlternatives(text);

    /// <summary>The patterns that <c>{a,b}</c> in a pattern stands for; the pattern itself when it has none.</summary>
    public static IReadOnlyList<string> Expand(string pattern)
    {
        const int mostPatterns = 256;
        var done = new List<string>();
        var open = new Queue<string>([pattern]);
        while (open.TryDequeue(out var next))
        {
            if (done.Count + open.Count < mostPatterns && Innermost(next) is var (start, end) && end > 0)
            {
                foreach (var alternative in next[(start + 1)..end].Split(','))
                    open.Enqueue(next[..start] + alternative + next[(end + 1)..]);
            }
            else
            {
                done.Add(next);
            }
        }

        return done;
    }

    public bool IsMatch(string path)
    {
        var parts = path.Split('/');
        var (part, segment, star, resume) = (0, 0, -1, 0);
        while (part < parts.Length)
        {
            if (segment < _segments.Length && _segments[segment] == AnySegments)
            {
                star = segment++;
                resume = part;
                // At the end of a pattern, `**` stands for what lies inside, not for the folder itself.
                if (segment == _segments.Length)
                    return true;
            }
            else if (segment < _segments.Length && IsSegmentMatch(parts[part], _segments[segment]))
            {
                segment++;
                part++;
            }
            else if (star >= 0)
            {
                segment = star + 1;
                part = ++resume;
            }
            else
            {
                return false;
            }
        }

        return segment == _segments.Length;
    }

    private static bool HasAlternatives(string text) => Innermost(text).End > 0;

    /// <summary>The first pair of braces that holds a comma and no other pair.</summary>
    private static (int Start, int End) Innermost(string text)
    {
        var start = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '{')
                start = i;
            else if (text[i] == '}' && start >= 0 && text.AsSpan(start, i - start).Contains(','))
                return (start, i);
        }

        return (-1, -1);
    }

    private static bool IsSegmentMatch(string text, string pattern)
    {
        var (t, p, star, resume) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = t;
            }
            else if (p < pattern.Length && MatchOne(text[t], pattern, p) is var length and > 0)
            {
                p += length;
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

    /// <summary>How many characters of the pattern match this one character; 0 when they do not.</summary>
    private static int MatchOne(char c, string pattern, int p) => pattern[p] switch
    {
        '?' => 1,
        '\\' when p + 1 < pattern.Length => pattern[p + 1] == c ? 2 : 0,
        '[' when pattern.IndexOf(']', Math.Min(pattern.Length, p + 2)) is var end and > 0 => IsInClass(c, pattern.AsSpan(p + 1, end - p - 1)) ? end - p + 1 : 0,
        var literal => literal == c ? 1 : 0,
    };

    private static bool IsInClass(char c, ReadOnlySpan<char> members)
    {
        var isNegated = members is ['!' or '^', ..];
        if (isNegated)
            members = members[1..];
        for (var i = 0; i < members.Length; i++)
        {
            if (i + 2 < members.Length && members[i + 1] == '-')
            {
                if (c >= members[i] && c <= members[i + 2])
                    return !isNegated;
                i += 2;
            }
            else if (members[i] == c)
            {
                return !isNegated;
            }
        }

        return isNegated;
    }
}
