using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>
/// A container image reference, <c>[registry/]path[:tag][@digest]</c>, after the grammar of the distribution project
/// (distribution/reference), which the kubelet uses. A port is no tag.
/// </summary>
public sealed record ImageReference
{
    private ImageReference(string? registry, string[] pathSegments, string? tag, string? digest)
    {
        Registry = registry;
        PathSegments = new(pathSegments);
        Tag = tag;
        Digest = digest;
    }

    /// <summary>Host and port as written, or null for Docker Hub by omission.</summary>
    public string? Registry { get; }

    /// <summary>The path without the registry: <c>library</c>, <c>nginx</c>.</summary>
    public ReadOnlyArray<string> PathSegments { get; }

    public string? Tag { get; }

    /// <summary>With its algorithm: <c>sha256:…</c>.</summary>
    public string? Digest { get; }

    /// <summary>The last segment of the path.</summary>
    public string Name => PathSegments[PathSegments.Count - 1];

    /// <summary>Registry and path as written, without tag and digest.</summary>
    public string Repository => (Registry is null ? "" : Registry + "/") + string.Join("/", PathSegments);

    /// <param name="text">The <c>image</c> of a container.</param>
    /// <param name="reference">The parts; null when refused.</param>
    /// <param name="error">What is wrong, as the end of a sentence about the image; null when nothing is.</param>
    public static bool TryParse(string text, out ImageReference? reference, out string? error)
    {
        reference = null;
        error = ImageReferenceSyntax.Split(text, out var registry, out var path, out var tag, out var digest);
        if (error is not null)
            return false;
        reference = new ImageReference(registry, path.Split('/'), tag, digest);
        return true;
    }

    public override string ToString() => Repository + (Tag is null ? "" : ":" + Tag) + (Digest is null ? "" : "@" + Digest);
}
