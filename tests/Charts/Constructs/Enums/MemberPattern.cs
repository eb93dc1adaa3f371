using k8s.Models;
using Plimsoll;

namespace Constructs.Enums.MemberPattern;

/// <summary>Several members at once.</summary>
[HelmChart("member-pattern", Version = "0.1.0")]
public sealed class MemberPattern(MemberPatternValues values, Release release)
{
    public V1Service? Service => values.Exposure is Exposure.NodePort or Exposure.LoadBalancer
        ? new()
        {
            Metadata = new() { Name = release.FullName },
            Spec = new()
            {
                Type = values.Exposure.ToString(),
                ExternalTrafficPolicy = "Local",
                Selector = release.Selector(),
                Ports = [new() { Name = "http", Port = 80 }],
            },
        }
        : null;
}

public sealed record MemberPatternValues
{
    /// <summary>How the outside gets in.</summary>
    public Exposure Exposure { get; init; }
}

public enum Exposure
{
    None,
    NodePort,
    LoadBalancer,
}
