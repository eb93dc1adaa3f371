using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Hooks.OptionalTest;

/// <summary>A test that is there when its switch is on.</summary>
[HelmChart("optional-test", Version = "0.1.0")]
public sealed class OptionalTest(OptionalTestValues values, Release release)
{
    [HelmTest]
    public V1Pod? Ping => values.Tests.Enabled
        ? new()
        {
            Metadata = new()
            {
                Name = release.NameFor("ping"),
                Annotations = new Dictionary<string, string> { ["helm.sh/hook"] = "test" },
            },
            Spec = new()
            {
                RestartPolicy = "Never",
                Containers = [new() { Name = "ping", Image = values.Tests.Image, Command = ["redis-cli", "-h", release.FullName, "ping"] }],
            },
        }
        : null;
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["mode"] = "tested",
        },
    };
}

public sealed record OptionalTestValues
{
    public TestsValues Tests { get; init; } = new();
}

public sealed record TestsValues
{
    public bool Enabled { get; init; } = true;
    [RegularExpression("[a-z0-9./-]{1,60}:[a-z0-9.]{1,20}")] public string Image { get; init; } = "docker.io/library/redis:7.2.5";
}
