using k8s.Models;
using Plimsoll;

namespace Constructs.Bodies.LocalFunctions;

/// <summary>Functions within a getter, with and without parameters.</summary>
[HelmChart("local-functions", Version = "0.1.0")]
public sealed class LocalFunctions(LocalFunctionsValues values, Release release)
{
    public V1ConfigMap Config
    {
        get
        {
            string Url(string path) => $"{Scheme()}://{values.Host}/{path}";
            string Scheme() => values.Tls ? "https" : "http";

            return new()
            {
                Metadata = new() { Name = release.FullName },
                Data = new Dictionary<string, string> { ["api"] = Url("api/v1"), ["web"] = Url("") },
            };
        }
    }
}

public sealed record LocalFunctionsValues
{
    public string Host { get; init; } = "example.com";
    public bool Tls { get; init; } = true;
}
