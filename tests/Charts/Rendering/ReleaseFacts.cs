namespace Plimsoll.Rendering;

/// <summary>What is known of an installation but its values.</summary>
/// <param name="Name">The release's name.</param>
/// <param name="Namespace">Where it goes.</param>
/// <param name="Chart">What <c>Chart.yaml</c> says: its name is the alias, where the chart is installed under one.</param>
internal sealed record ReleaseFacts(string Name, string Namespace, Chart Chart)
{
    public bool IsUpgrade { get; init; }

    /// <summary>The version of Kubernetes, with its <c>v</c>.</summary>
    public string KubeVersion { get; init; } = "v1.35.0";

    /// <summary>API versions that the cluster serves besides those that Helm takes for granted.</summary>
    public IReadOnlyList<string> ApiVersions { get; init; } = [];

    /// <summary>What <c>helm template</c> is told.</summary>
    public IEnumerable<string> Arguments =>
    [
        Name, "--namespace", Namespace, "--kube-version", KubeVersion, "--include-crds",
        .. ApiVersions.Select(static version => $"--api-versions={version}"),
        .. IsUpgrade ? ["--is-upgrade"] : Array.Empty<string>(),
    ];

    /// <summary>What the C# is told.</summary>
    public Release For(HelmCommand helm) => new(Name, Namespace, Chart)
    {
        IsUpgrade = IsUpgrade,
        Capabilities = new Capabilities(KubeVersion, [.. helm.ApiVersions, .. ApiVersions]),
    };

    public override string ToString() => string.Join(' ', Arguments);
}
