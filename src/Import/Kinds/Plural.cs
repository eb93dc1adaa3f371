namespace Plimsoll.Import.Kinds;

/// <summary>The plural of a kind as Kubernetes makes it where nobody says.</summary>
internal static class Plural
{
    public static string Of(string kind)
    {
        var name = kind.ToLowerInvariant();
        return name.EndsWith('s') || name.EndsWith('x') ? name + "es" : name.EndsWith('y') && name.Length > 1 && !"aeiou".Contains(name[^2], StringComparison.Ordinal) ? name[..^1] + "ies" : name + "s";
    }
}
