using k8s.Models;
using Plimsoll;

namespace Constructs.Helpers.NestedHelpers;

/// <summary>Methods that call others, with values passed through.</summary>
[HelmChart("nested-helpers", Version = "0.1.0")]
public sealed class NestedHelpers(NestedHelpersValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["a"] = Endpoint("a", values.First),
            ["b"] = Endpoint("b", values.Second),
        },
    };

    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Selector = new() { MatchLabels = release.Selector() },
            Template = new()
            {
                Metadata = new() { Labels = release.Selector() },
                Spec = new()
                {
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            Args = [$"--a={Endpoint("a", values.First)}"],
                        },
                    ],
                },
            },
        },
    };

    private string Endpoint(string name, EndpointValues endpoint) => $"{name}={Url(endpoint)}";

    private string Url(EndpointValues endpoint) => $"{Scheme(endpoint.Tls)}://{endpoint.Host}.{values.Domain}";

    private static string Scheme(bool tls) => tls ? "https" : "http";
}

public sealed record NestedHelpersValues
{
    public string Domain { get; init; } = "example.com";
    public EndpointValues First { get; init; } = new() { Host = "one" };
    public EndpointValues Second { get; init; } = new() { Tls = true };
}

public sealed record EndpointValues
{
    public string Host { get; init; } = "host";
    public bool Tls { get; init; }
}
