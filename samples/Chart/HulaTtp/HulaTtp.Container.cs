using k8s.Models;
using Plimsoll;

namespace Hula;

public sealed partial class HulaTtp
{
    private V1Container Container => new()
    {
        Name = "hula-ttp",
        Image = $"{values.Image.Repository}:{values.Image.Tag ?? release.Chart.AppVersion}",
        Args = [$"--server.port={Port}", $"--upload.max-bytes={values.MaxUploadBytes}"],
        Env = [.. Variables],
        Ports = [new() { Name = Http, ContainerPort = Port }],
        Resources = Resources.Guaranteed(cpu: $"{values.Resources.Millicores}m", memory: $"{values.Resources.MemoryMiB}Mi"),
        StartupProbe = Probe(values.Probes.Startup),
        ReadinessProbe = Probe(values.Probes.Readiness),
        LivenessProbe = Probe(values.Probes.Liveness),
        SecurityContext = Security.Container,
        VolumeMounts = values.Files.Count > 0 ? [new() { Name = "files", MountPath = FilesDirectory, ReadOnlyProperty = true }] : null,
    };

    private IEnumerable<V1EnvVar> Variables =>
    [
        Env.Value("JAVA_TOOL_OPTIONS", JavaOptions),
        Env.Value("LOGGING_LEVEL_ROOT", values.LogLevel.ToString()),
        Env.Value("DATABASE_URL", $"jdbc:postgresql://{values.Database.Host}:{values.Database.Port}/{values.Database.Name}"),
        Env.Value("DATABASE_USER", values.Database.Name),
        Env.FromSecret("DATABASE_PASSWORD", values.Database.Secret, key: "password"),
        Env.Value("REDIS_URL", RedisUrl),
        .. values.Env
            .OrderBy(variable => variable.Key, StringComparer.Ordinal)
            .Select(variable => Env.Value(variable.Key, variable.Value)),
    ];

    private string JavaOptions =>
        $"-XX:MaxRAMPercentage={values.Resources.HeapPercent}.0{(values.JavaOptions is { } more ? $" {more}" : "")}";

    private string RedisUrl => values.Redis.Enabled ? $"redis://{Redis.HostOf(release)}:{Redis.Port}" : values.RedisUrl ?? "";

    private static V1Probe Probe(ProbeValues probe) => new()
    {
        HttpGet = new() { Path = probe.Path, Port = Http },
        PeriodSeconds = probe.PeriodSeconds,
        FailureThreshold = probe.FailureThreshold,
    };
}
