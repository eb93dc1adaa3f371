namespace Plimsoll.Kubernetes;

/// <summary>
/// A family of images by patterns over whole path segments: <c>openjdk</c> matches <c>library/openjdk:8</c> but not
/// <c>openjdk-tools</c>. A pattern with slashes matches consecutive segments, and <c>*</c> any part of one segment.
/// Registry, tag and digest do not matter.
/// </summary>
public sealed class ImageFamily(IEnumerable<string> patterns)
{
    private readonly IReadOnlyList<(string Pattern, string[] Segments)> _patterns =
        [.. patterns.Select(pattern => (pattern, pattern.Split('/')))];

    public bool Matches(ImageReference image) => FindPattern(image) is not null;

    /// <summary>The first pattern that matches, to be named in a message; null when none does.</summary>
    public string? FindPattern(ImageReference image)
    {
        foreach (var (pattern, segments) in _patterns)
        {
            for (var start = 0; start + segments.Length <= image.PathSegments.Count; start++)
            {
                if (MatchesAt(segments, image.PathSegments, start))
                    return pattern;
            }
        }

        return null;
    }

    private static bool MatchesAt(string[] pattern, IReadOnlyList<string> path, int start)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (!MatchesSegment(pattern[i], path[start + i]))
                return false;
        }

        return true;
    }

    // Greedy matching that returns to the last star: linear in practice, never exponential.
    private static bool MatchesSegment(string pattern, string text)
    {
        var (p, t, star, resume) = (0, 0, -1, 0);
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
