namespace Plimsoll.Schemas;

/// <summary>What is known of a built-in kind in one API version.</summary>
/// <param name="Schema">Its fields; null when only its history is known.</param>
/// <param name="Deprecated">Since when it is deprecated; null when it is not.</param>
/// <param name="Removed">The first version that serves it no longer; null while all do.</param>
/// <param name="Replacement">The API version to use instead, or API version and kind with a comma between; null when nothing took its place.</param>
/// <param name="ReplacementSince">Since when that is served.</param>
public sealed record KindFacts(Schema? Schema, KubernetesVersion? Deprecated, KubernetesVersion? Removed, string? Replacement, KubernetesVersion? ReplacementSince)
{
    internal static KindFacts Read(string line)
    {
        var parts = line.Split(' ');
        return new KindFacts(parts[0] == "-" ? null : BuiltInSchemas.Type(parts[0]), Version("deprecated="), Version("removed="), Part("by="), Version("since="));

        string? Part(string name) => parts.FirstOrDefault(part => part.StartsWith(name, StringComparison.Ordinal))?.Substring(name.Length);

        KubernetesVersion? Version(string name) => Part(name) is { } text ? KubernetesVersion.Parse(text) : null;
    }
}
