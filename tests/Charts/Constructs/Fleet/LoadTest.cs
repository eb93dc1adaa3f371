using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Fleet.LoadTest;

/// <summary>A burst of pods on virtual nodes, which a job starts.</summary>
[HelmChart("load-test", Version = "0.1.0")]
public sealed class LoadTest(LoadTestValues values, Release release)
{
    public V1Job Job => new()
    {
        Metadata = new() { Name = release.NameFor("run"), Labels = release.Labels() },
        Spec = new()
        {
            Parallelism = values.Users / values.UsersPerPod,
            Completions = values.Users / values.UsersPerPod,
            BackoffLimit = 0,
            TtlSecondsAfterFinished = values.KeepHours * 3_600,
            Template = new()
            {
                Metadata = new()
                {
                    Labels = new Dictionary<string, string>(release.Selector())
                    {
                        ["alibabacloud.com/eci"] = values.Burst ? "true" : "false",
                    },
                },
                Spec = new()
                {
                    RestartPolicy = "Never",
                    Tolerations = values.Burst ? [new() { Key = "virtual-kubelet.io/provider", OperatorProperty = "Exists" }] : null,
                    Containers =
                    [
                        new()
                        {
                            Name = "gatling",
                            Image = "registry.example.com/fleet/load-test:1.0.3",
                            Args =
                            [
                                "--users", $"{values.UsersPerPod}", "--target", values.Target,
                                .. values.Scenarios.SelectMany(name => new[] { "--scenario", name }),
                            ],
                            Resources = Resources.Burstable(cpu: "500m", memory: "1Gi"),
                        },
                    ],
                },
            },
        },
    };
}

public sealed record LoadTestValues
{
    [Range(1_000, 1_000_000)] public int Users { get; init; } = 10_000;
    [Range(1, 1_000)] public int UsersPerPod { get; init; } = 500;
    [Range(0, 168)] public int KeepHours { get; init; } = 24;
    public bool Burst { get; init; } = true;
    public string Target { get; init; } = "http://hula-ttp.hula";
    [Items("[a-z-]{1,30}")] public IReadOnlyList<string> Scenarios { get; init; } = ["browse", "buy"];
}
