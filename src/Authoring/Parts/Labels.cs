namespace Plimsoll;

/// <summary>The labels that Kubernetes recommends: <c>app.kubernetes.io/…</c>.</summary>
[Evaluable]
public static class Labels
{
    /// <summary>Labels of an object. What is null is left out.</summary>
    /// <param name="name">The application: <c>redis</c>.</param>
    /// <param name="instance">This one of several: <c>redis-sessions</c>.</param>
    /// <param name="version">The application's version; <c>+</c>, which labels cannot hold, becomes <c>_</c>.</param>
    /// <param name="component">What it is within a larger application: <c>database</c>.</param>
    /// <param name="partOf">The larger application.</param>
    /// <param name="managedBy">The tool that deploys it.</param>
    public static Dictionary<string, string> For(
        string name, string? instance = null, string? version = null, string? component = null, string? partOf = null, string? managedBy = null)
    {
        var labels = Selector(name, instance);
        if (version is not null)
            labels["app.kubernetes.io/version"] = version.Replace('+', '_');
        if (component is not null)
            labels["app.kubernetes.io/component"] = component;
        if (partOf is not null)
            labels["app.kubernetes.io/part-of"] = partOf;
        if (managedBy is not null)
            labels["app.kubernetes.io/managed-by"] = managedBy;
        return labels;
    }

    /// <summary>What a selector asks for. A workload's selector can never change, so it has no version and nothing else that may.</summary>
    /// <param name="name">The application.</param>
    /// <param name="instance">This one of several.</param>
    public static Dictionary<string, string> Selector(string name, string? instance = null)
    {
        var labels = new Dictionary<string, string> { ["app.kubernetes.io/name"] = name };
        if (instance is not null)
            labels["app.kubernetes.io/instance"] = instance;
        return labels;
    }
}
