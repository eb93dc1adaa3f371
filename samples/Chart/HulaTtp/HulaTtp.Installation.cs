using k8s.Models;
using Plimsoll;

namespace Hula;

public sealed partial class HulaTtp
{
    [Check("redisUrl is needed while redis.enabled is false")]
    public bool HasRedis => values.Redis.Enabled || values.RedisUrl is not null;

    public string Notes =>
        $"""
        {release.Chart.Name} {release.Chart.AppVersion} is installed as {release.Name}.
        There {(MinPods == 1 ? "is one pod" : $"are {MinPods} pods")} at least.

        {(values.Ingress.Enabled
            ? $"It answers at {(values.Ingress.TlsSecret is null ? "http" : "https")}://{values.Ingress.Hosts[0]}/"
            : $"Reach it with:\n  kubectl --namespace {release.Namespace} port-forward service/{Service.Metadata.Name} {Port}:http")}

        Its sessions are in {RedisUrl}.
        """;

    /// <summary>Asks the Service whether a pod is ready. It has none of the labels by which the Service finds its pods.</summary>
    [HelmTest]
    public V1Pod ReadinessTest => new()
    {
        Metadata = new()
        {
            Name = release.NameFor("test"),
            Annotations = new Dictionary<string, string>
            {
                ["helm.sh/hook"] = "test",
                ["helm.sh/hook-delete-policy"] = "before-hook-creation,hook-succeeded",
            },
        },
        Spec = new()
        {
            RestartPolicy = "Never",
            EnableServiceLinks = false,
            AutomountServiceAccountToken = false,
            SecurityContext = Security.Pod(User),
            Containers =
            [
                new()
                {
                    Name = "wget",
                    Image = "docker.io/library/busybox:1.36.1",
                    Command = ["wget", "-qO-", $"http://{Service.Metadata.Name}:{values.Service.Port}{values.Probes.Readiness.Path}"],
                    Resources = Resources.Burstable(cpu: "10m", memory: "16Mi"),
                    SecurityContext = Security.Container,
                },
            ],
        },
    };
}
