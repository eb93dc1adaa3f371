using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Releases.OwnNameOverride;

/// <summary>A name of the user's instead of the release's.</summary>
[HelmChart("own-name-override", Version = "0.1.0")]
public sealed class OwnNameOverride(OwnNameOverrideValues values, Release release)
{
    public V1Service Service => new()
    {
        Metadata = new() { Name = FullName, Labels = release.Labels() },
        Spec = new() { Selector = release.Selector(), Ports = [new() { Name = "http", Port = 80 }] },
    };

    public V1ServiceAccount Account => new() { Metadata = new() { Name = $"{FullName}-account" } };

    private string FullName => values.FullnameOverride ?? release.FullName;
}

public sealed record OwnNameOverrideValues
{
    /// <summary>Name of all objects; unset, made from release and chart.</summary>
    [RegularExpression("[a-z]([-a-z0-9]{0,50}[a-z0-9])?")] public string? FullnameOverride { get; init; }
}
