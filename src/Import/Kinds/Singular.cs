namespace Plimsoll.Import.Kinds;

/// <summary>What one of several is called: the class of the items of <c>endpoints</c> is <c>Endpoint</c>.</summary>
internal static class Singular
{
    /// <summary>Shorter ones are abbreviations, such as <c>tls</c>.</summary>
    private const int ShortestPlural = 4;

    public static string Of(string name)
    {
        if (name.Length < ShortestPlural || !name.EndsWith('s') || EndsWith("ss", "us", "is", "Series", "series", "TLS", "Tls", "DNS", "Dns"))
            return name;
        if (EndsWith("ies"))
            return name[..^3] + "y";
        return EndsWith("sses", "xes", "ches", "shes") ? name[..^2] : name[..^1];

        bool EndsWith(params string[] ends) => ends.Any(end => name.EndsWith(end, StringComparison.Ordinal));
    }
}
