using k8s.Models;
using Plimsoll;

namespace Constructs.Texts.JoinedTexts;

/// <summary>Lists as texts.</summary>
[HelmChart("joined-texts", Version = "0.1.0")]
public sealed class JoinedTexts(JoinedTextsValues values, Release release)
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
                            Args =
                            [
                                $"--hosts={string.Join(',', values.Hosts)}",
                                "--ports=" + string.Join(":", values.Ports),
                                "--mapped=" + string.Join(", ", values.Hosts.Select(host => $"http://{host}")),
                                "--all=" + string.Join(" ", values.Hosts.Append("localhost")),
                            ],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record JoinedTextsValues
{
    public IReadOnlyList<string> Hosts { get; init; } = ["a", "b"];

    /// <summary>Ports, among them any number.</summary>
    public IReadOnlyList<int> Ports { get; init; } = [80, 1_000_000];
}
