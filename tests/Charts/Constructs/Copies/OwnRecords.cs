using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Copies.OwnRecords;

/// <summary>Records of the chart's own, on the way to objects.</summary>
[HelmChart("own-records", Version = "0.1.0")]
public sealed class OwnRecords(OwnRecordsValues values, Release release)
{
    public V1Service Service => new()
    {
        Metadata = new() { Name = release.FullName },
        Spec = new() { Selector = release.Selector(), Ports = [.. Listeners.Select(listener => listener.ToPort())] },
    };

    private IEnumerable<Listener> Listeners
    {
        get
        {
            var http = new Listener("http", values.Port);
            yield return http;
            if (values.Tls)
                yield return http with { Name = "https", Port = 443 };
        }
    }
}

public sealed record OwnRecordsValues
{
    [Range(1, 442)] public int Port { get; init; } = 80;
    public bool Tls { get; init; } = true;
}

internal sealed record Listener(string Name, int Port)
{
    public V1ServicePort ToPort() => new() { Name = Name, Port = Port, TargetPort = Name };
}
