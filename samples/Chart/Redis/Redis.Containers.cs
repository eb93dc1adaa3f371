using k8s.Models;
using Plimsoll;

namespace Hula;

public sealed partial class Redis
{
    private V1Container Container => new()
    {
        Name = "redis",
        Image = $"docker.io/library/redis:{values.Tag ?? release.Chart.AppVersion}",
        Command = ["sh", $"{ConfigDirectory}/start.sh"],
        Ports = [new() { Name = PortName, ContainerPort = Port }],
        Resources = Resources.Guaranteed(cpu: $"{values.Millicores}m", memory: $"{values.MemoryMiB}Mi"),
        ReadinessProbe = Ping(timeout: 2, failures: 3),
        LivenessProbe = Ping(timeout: 5, failures: 6),
        SecurityContext = Security.Container,
        VolumeMounts =
        [
            new() { Name = "data", MountPath = "/data" },
            new() { Name = "config", MountPath = ConfigDirectory, ReadOnlyProperty = true },
        ],
    };

    /// <summary>Guaranteed like its neighbour, or the pod would not be.</summary>
    private static V1Container Exporter => new()
    {
        Name = "exporter",
        Image = "docker.io/oliver006/redis_exporter:v1.62.0",
        Ports = [new() { Name = "metrics", ContainerPort = 9121 }],
        Resources = Resources.Guaranteed(cpu: "25m", memory: "32Mi"),
        SecurityContext = Security.Container,
    };

    private static V1Probe Ping(int timeout, int failures) => new()
    {
        Exec = new() { Command = ["redis-cli", "ping"] },
        PeriodSeconds = 10,
        TimeoutSeconds = timeout,
        FailureThreshold = failures,
    };
}
