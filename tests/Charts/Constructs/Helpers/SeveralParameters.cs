using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Helpers.SeveralParameters;

/// <summary>A private method with constants and values as arguments, in two definitions.</summary>
[HelmChart("several-parameters", Version = "0.1.0")]
public sealed class SeveralParameters(SeveralParametersValues values, Release release)
{
    public V1Service Client => Service("client", values.ClientPort, headless: false);

    public V1Service Peer => Service("peer", 7000, headless: true);

    private V1Service Service(string part, int port, bool headless) => new()
    {
        Metadata = new() { Name = release.NameFor(part), Labels = release.Labels() },
        Spec = new()
        {
            ClusterIP = headless ? "None" : null,
            PublishNotReadyAddresses = headless ? true : null,
            Selector = release.Selector(),
            Ports = [new() { Name = part, Port = port }],
        },
    };
}

public sealed record SeveralParametersValues
{
    [Range(1, 65535)] public int ClientPort { get; init; } = 9042;
}
