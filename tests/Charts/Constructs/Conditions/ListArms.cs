using k8s.Models;
using Plimsoll;

namespace Constructs.Conditions.ListArms;

/// <summary>One list or another.</summary>
[HelmChart("list-arms", Version = "0.1.0")]
public sealed class ListArms(ListArmsValues values, Release release)
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
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            Args = values.Debug ? ["--log-level=debug", "--pprof"] : ["--log-level=info"],
                            Command = values.Shell ? ["sh", "-c", "exec app"] : null,
                        },
                    ],
                },
            },
        },
    };
}

public sealed record ListArmsValues
{
    public bool Debug { get; init; }
    public bool Shell { get; init; }
}
