namespace Plimsoll;

/// <summary>The installation of a chart that is being rendered.</summary>
/// <param name="Name">Its name, of at most 53 characters.</param>
/// <param name="Namespace">The namespace that it is installed to.</param>
/// <param name="Chart">The chart.</param>
[Evaluable]
public sealed record Release(string Name, string Namespace, Chart Chart)
{
    /// <summary>What installs it.</summary>
    public string Service => "Helm";

    /// <summary>Whether it is being installed for the first time.</summary>
    public bool IsInstall => !IsUpgrade;

    /// <summary>Whether it is an upgrade or a rollback.</summary>
    public bool IsUpgrade { get; init; }

    /// <summary>Which upgrade it is, beginning with 1.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>What the cluster can do.</summary>
    public Capabilities Capabilities { get; init; } = new("v1.35.0", []);

    /// <summary>
    /// The release and the chart, in at most 63 characters: what objects are called, so that two releases of a chart can live in one
    /// namespace.
    /// </summary>
    public string FullName => Cut(Name.Contains(Chart.Name, StringComparison.Ordinal) ? Name : $"{Name}-{Chart.Name}", 63);

    /// <summary>The name of a part: the full name is cut before the suffix, so that no two parts share one.</summary>
    /// <param name="suffix">What makes it differ; at most 40 characters or so, and bounded where it comes from values.</param>
    public string NameFor(string suffix) => $"{Cut(FullName, 62 - suffix.Length)}-{suffix}";

    /// <summary>The labels that never change while the release lives, for selectors.</summary>
    public Dictionary<string, string> Selector() => new() { ["app.kubernetes.io/name"] = Chart.Name, ["app.kubernetes.io/instance"] = Name };

    /// <summary>The labels for all objects of the release.</summary>
    public Dictionary<string, string> Labels() => new(Selector())
    {
        ["app.kubernetes.io/version"] = Label(Chart.AppVersion),
        ["app.kubernetes.io/managed-by"] = Service,
        ["helm.sh/chart"] = Label($"{Chart.Name}-{Chart.Version}"),
    };

    private static string Cut(string text, int length) => (text.Length > length ? text[..length] : text).Trim('-');

    private static string Label(string text)
    {
        text = text.Replace('+', '_');
        return (text.Length > 63 ? text[..63] : text).Trim('-', '_', '.');
    }
}
