using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Hooks.ConnectionTest;

/// <summary>A pod that helm test runs.</summary>
[HelmChart("connection-test", Version = "0.1.0")]
public sealed class ConnectionTest(ConnectionTestValues values, Release release)
{
    public V1Service Service => new()
    {
        Metadata = new() { Name = release.FullName },
        Spec = new() { Selector = release.Selector(), Ports = [new() { Name = "http", Port = values.Port }] },
    };

    /// <summary>Asks the Service for its front page.</summary>
    [HelmTest]
    public V1Pod FrontPage => new()
    {
        Metadata = new()
        {
            Name = release.NameFor("test"),
            Annotations = new Dictionary<string, string> { ["helm.sh/hook"] = "test" },
        },
        Spec = new()
        {
            RestartPolicy = "Never",
            Containers =
            [
                new()
                {
                    Name = "wget",
                    Image = "docker.io/library/busybox:1.36.1",
                    Command = ["wget", "-qO-", $"http://{Service.Metadata.Name}:{values.Port}{values.Path}"],
                },
            ],
        },
    };
}

public sealed record ConnectionTestValues
{
    [Range(1, 65535)] public int Port { get; init; } = 80;
    [RegularExpression("/[a-z/]{0,30}")] public string Path { get; init; } = "/";
}
