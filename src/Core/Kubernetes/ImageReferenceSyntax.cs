namespace Plimsoll.Kubernetes;

/// <summary>The grammar of image references.</summary>
internal static class ImageReferenceSyntax
{
    private const int MaxPathLength = 255;
    private const int MaxTagLength = 128;

    /// <returns>What is wrong, or null.</returns>
    public static string? Split(string text, out string? registry, out string path, out string? tag, out string? digest)
    {
        registry = null;
        tag = null;
        digest = null;
        path = text;
        if (text.Length == 0)
            return "is empty";
        if (text.Any(char.IsWhiteSpace))
            return "contains white space";

        var at = path.IndexOf('@');
        if (at >= 0)
        {
            digest = path.Substring(at + 1);
            path = path.Substring(0, at);
        }

        var colon = path.LastIndexOf(':');
        if (colon > path.LastIndexOf('/'))
        {
            tag = path.Substring(colon + 1);
            path = path.Substring(0, colon);
        }

        var slash = path.IndexOf('/');
        if (slash >= 0 && IsRegistry(path.Substring(0, slash)))
        {
            registry = path.Substring(0, slash);
            path = path.Substring(slash + 1);
        }

        return Check(registry, path, tag, digest);
    }

    private static string? Check(string? registry, string path, string? tag, string? digest)
    {
        if (registry is not null && !IsHost(registry))
            return $"has an invalid registry \"{registry}\"";
        if (path.Length == 0)
            return "has no repository name";
        if (path.Any(c => c is >= 'A' and <= 'Z'))
            return $"has capital letters in its repository name \"{path}\"";
        if (!path.Split('/').All(IsPathSegment))
            return $"has an invalid repository name \"{path}\"";
        if (path.Length > MaxPathLength)
            return $"has a repository name longer than {MaxPathLength} characters";
        if (registry is null && path.Length == 64 && path.All(IsLowerHex))
            return "is an image id, not a name";
        if (tag is not null && !IsTag(tag))
            return tag.Length == 0 ? "has an empty tag" : $"has an invalid tag \"{tag}\"";
        return digest is not null && !IsDigest(digest) ? $"has an invalid digest \"{digest}\"" : null;
    }

    // The first part is a host only when it cannot be a path on Docker Hub.
    private static bool IsRegistry(string part) =>
        part == "localhost" || part.Any(c => c is '.' or ':' or '[' or (>= 'A' and <= 'Z'));

    private static bool IsHost(string host)
    {
        var colon = host.LastIndexOf(':');
        var bracket = host.LastIndexOf(']');
        if (colon > bracket)
        {
            if (colon + 1 == host.Length || !host.Skip(colon + 1).All(c => c is >= '0' and <= '9'))
                return false;
            host = host.Substring(0, colon);
        }

        if (host.Length > 2 && host[0] == '[')
            return bracket == host.Length - 1 && host.Skip(1).Take(host.Length - 2).All(c => c == ':' || IsLowerHex(char.ToLowerInvariant(c)));
        return host.Split('.').All(part =>
            part.Length > 0 && part[0] != '-' && part[part.Length - 1] != '-' && part.All(c => c == '-' || IsAlphanumeric(c)));
    }

    // Lower-case words, separated by one point, one or two underscores, or any number of hyphens.
    private static bool IsPathSegment(string segment)
    {
        if (segment.Length == 0 || !IsAlphanumeric(segment[0]) || !IsAlphanumeric(segment[segment.Length - 1]))
            return false;
        for (var i = 0; i < segment.Length; i++)
        {
            if (IsAlphanumeric(segment[i]))
                continue;
            var start = i;
            while (segment[i + 1] == segment[start])
                i++;
            var length = i - start + 1;
            var isSeparator = segment[start] switch { '.' => length == 1, '_' => length <= 2, '-' => true, _ => false };
            if (!isSeparator || !IsAlphanumeric(segment[i + 1]))
                return false;
        }

        return true;
    }

    private static bool IsTag(string tag) =>
        tag.Length is > 0 and <= MaxTagLength && tag[0] is not ('.' or '-') && tag.All(c => c is '_' or '.' or '-' || IsAlphanumeric(c));

    private static bool IsDigest(string digest)
    {
        var colon = digest.IndexOf(':');
        if (colon <= 0)
            return false;
        var algorithm = digest.Substring(0, colon);
        var hex = digest.Substring(colon + 1);
        var isAlgorithm = algorithm.Split('-', '_', '+', '.').All(part => part.Length > 0 && !char.IsDigit(part[0]) && part.All(IsAlphanumeric));
        var length = algorithm switch { "sha256" => 64, "sha384" => 96, "sha512" => 128, _ => Math.Max(32, hex.Length) };
        return isAlgorithm && hex.Length == length && hex.All(c => IsLowerHex(char.ToLowerInvariant(c)));
    }

    private static bool IsLowerHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f');

    private static bool IsAlphanumeric(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
