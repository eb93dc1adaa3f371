using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Bodies.TuplesAndDeconstruction;

/// <summary>Several results at once.</summary>
[HelmChart("tuples-and-deconstruction", Version = "0.1.0")]
public sealed class TuplesAndDeconstruction(TuplesAndDeconstructionValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["url"] = $"{Address.Host}:{Address.Port}",
            ["size"] = Size(),
        },
    };

    private (string Host, int Port) Address => values.Tls ? (values.Host, 443) : ($"plain.{values.Host}", values.Port);

    private string Size()
    {
        var (cpu, memory) = values.Large ? (4, "32Gi") : (1, "8Gi");
        return $"{cpu}/{memory}";
    }
}

public sealed record TuplesAndDeconstructionValues
{
    public bool Tls { get; init; }
    public string Host { get; init; } = "example.com";
    [Range(1, 65535)] public int Port { get; init; } = 80;
    public bool Large { get; init; } = true;
}
