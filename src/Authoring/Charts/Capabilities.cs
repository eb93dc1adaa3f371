namespace Plimsoll;

/// <summary>What the cluster that a chart is installed to can do.</summary>
/// <param name="KubeVersion">The version of Kubernetes: <c>v1.35.0</c>.</param>
/// <param name="ApiVersions">The API versions that it serves, with and without kinds: <c>apps/v1</c>, <c>apps/v1/Deployment</c>.</param>
[Evaluable]
public sealed record Capabilities(string KubeVersion, IReadOnlyCollection<string> ApiVersions)
{
    /// <summary>Whether the cluster serves an API version, or a kind in one: <c>monitoring.coreos.com/v1/ServiceMonitor</c>.</summary>
    public bool Has(string apiVersion) => ApiVersions.Contains(apiVersion);
}
