using Plimsoll.Model;

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

    /// <summary>Whether a pattern matches the end of the path, which names the image itself: not <c>minio/mc</c> for <c>minio</c>.</summary>
    public bool MatchesName(ImageReference image) => _patterns.Any(pattern =>
        pattern.Segments.Length <= image.PathSegments.Count && MatchesAt(pattern.Segments, image.PathSegments, image.PathSegments.Count - pattern.Segments.Length));

    private static bool MatchesAt(string[] pattern, IReadOnlyList<string> path, int start)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (!NamePattern.IsMatch(path[start + i], pattern[i]))
                return false;
        }

        return true;
    }
}
