using k8s.Models;
using Plimsoll;

namespace Constructs.Numbers.BoolField;

/// <summary>Switches that are fields; false stays.</summary>
[HelmChart("bool-field", Version = "0.1.0")]
public sealed class BoolField(BoolFieldValues values, Release release)
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
                    HostNetwork = values.HostNetwork,
                    ShareProcessNamespace = values.ShareProcesses,
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            SecurityContext = new()
                            {
                                ReadOnlyRootFilesystem = values.ReadOnlyRootFilesystem,
                                AllowPrivilegeEscalation = values.AllowPrivilegeEscalation,
                            },
                        },
                    ],
                },
            },
        },
    };
}

public sealed record BoolFieldValues
{
    public bool ReadOnlyRootFilesystem { get; init; } = true;
    public bool AllowPrivilegeEscalation { get; init; }
    public bool HostNetwork { get; init; }

    /// <summary>Whether containers see each other's processes; unset leaves it to the cluster.</summary>
    public bool? ShareProcesses { get; init; }
}
