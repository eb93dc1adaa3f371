using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>
/// A family of images by patterns over whole path segments: <c>openjdk</c> matches <c>library/openjdk:8</c> but not
/// <c>openjdk-tools</c>. A pattern with slashes matches consecutive segments, and <c>*</c> any part of one segment.
/// Registry, tag and digest do not matter.
/// </summary>
public sealed class ImageFamily
{
    private readonly (string Pattern, string[] Segments)[] _patterns;

    // Of most patterns one look-up says whether a segment is theirs; the others are tried one by one.
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly int[] _others;

    public ImageFamily(IEnumerable<string> patterns)
    {
        _patterns = [.. patterns.Select(static pattern => (pattern, pattern.Split('/')))];
        var others = new List<int>();
        for (var i = 0; i < _patterns.Length; i++)
        {
            var pattern = _patterns[i].Pattern;
            if (pattern.IndexOf('*') >= 0 || _patterns[i].Segments.Length > 1)
                others.Add(i);
            else if (!_words.ContainsKey(pattern))
                _words.Add(pattern, i);
        }

        _others = [.. others];
    }

    public bool Matches(ImageReference image) => FindPattern(image) is not null;

    /// <summary>The first pattern that matches, to be named in a message; null when none does.</summary>
    public string? FindPattern(ImageReference image)
    {
        var first = int.MaxValue;
        foreach (var segment in image.PathSegments)
        {
            if (_words.TryGetValue(segment, out var word) && word < first)
                first = word;
        }

        foreach (var other in _others)
        {
            if (other > first)
                break;
            if (IsIn(_patterns[other].Segments, image.PathSegments))
                first = other;
        }

        return first < _patterns.Length ? _patterns[first].Pattern : null;
    }

    /// <summary>Whether a pattern matches the end of the path, which names the image itself: not <c>minio/mc</c> for <c>minio</c>.</summary>
    public bool MatchesName(ImageReference image)
    {
        if (_words.ContainsKey(image.Name))
            return true;
        foreach (var other in _others)
        {
            var segments = _patterns[other].Segments;
            if (segments.Length <= image.PathSegments.Count && MatchesAt(segments, image.PathSegments, image.PathSegments.Count - segments.Length))
                return true;
        }

        return false;
    }

    private static bool IsIn(string[] segments, ReadOnlyArray<string> path)
    {
        for (var start = 0; start + segments.Length <= path.Count; start++)
        {
            if (MatchesAt(segments, path, start))
                return true;
        }

        return false;
    }

    private static bool MatchesAt(string[] pattern, ReadOnlyArray<string> path, int start)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (!NamePattern.IsMatch(path[start + i], pattern[i]))
                return false;
        }

        return true;
    }
}
