using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Bodies.ReassignedLocal;

/// <summary>A local that is another one after a condition.</summary>
[HelmChart("reassigned-local", Version = "0.1.0")]
public sealed class ReassignedLocal(ReassignedLocalValues values, Release release)
{
    public V1Service Service
    {
        get
        {
            var type = "ClusterIP";
            string? policy = null;
            if (values.Public)
            {
                type = "LoadBalancer";
                policy = "Local";
            }

            var port = values.Public ? 443 : 80;
            port = values.Port ?? port;
            return new()
            {
                Metadata = new() { Name = release.FullName },
                Spec = new()
                {
                    Type = type,
                    ExternalTrafficPolicy = policy,
                    Selector = release.Selector(),
                    Ports = [new() { Name = "web", Port = port }],
                },
            };
        }
    }
}

public sealed record ReassignedLocalValues
{
    public bool Public { get; init; }
    [Range(1, 65535)] public int? Port { get; init; }
}
