using k8s.Models;
using Plimsoll;

namespace Constructs.Nulls.CoalescedBool;

/// <summary>False is not null.</summary>
[HelmChart("coalesced-bool", Version = "0.1.0")]
public sealed class CoalescedBool(CoalescedBoolValues values, Release release)
{
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
                    AutomountServiceAccountToken = values.MountToken ?? true,
                    EnableServiceLinks = values.Links ?? values.MountToken ?? false,
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                        },
                    ],
                },
            },
        },
    };
}

public sealed record CoalescedBoolValues
{
    public bool? MountToken { get; init; }
    public bool? Links { get; init; }
}
