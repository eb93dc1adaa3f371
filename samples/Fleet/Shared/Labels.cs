namespace Fleet;

/// <summary>The labels by which objects find each other, and people find objects.</summary>
internal static class Labels
{
    /// <summary>What a selector asks for. It can never change afterwards, so it says as little as possible.</summary>
    public static Dictionary<string, string> Selector(string app) => new() { ["app"] = app };

    public static Dictionary<string, string> Of(string app, string team) => new(Selector(app))
    {
        ["app.kubernetes.io/name"] = app,
        ["app.kubernetes.io/part-of"] = team,
    };
}
