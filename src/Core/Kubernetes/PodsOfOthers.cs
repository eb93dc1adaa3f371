using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>Pods that no template of the set describes: those that operators create from custom resources, and a mesh's own gateways.</summary>
internal static class PodsOfOthers
{
    /// <summary>API groups whose controllers make pods of their own.</summary>
    private static readonly string[] OperatorGroups =
    [
        "monitoring.coreos.com", "k8s.elastic.co", "postgresql.cnpg.io", "ceph.rook.io", "serving.knative.dev", "kafka.strimzi.io",
        "acid.zalan.do", "zookeeper.pravega.io", "databases.spotahome.com", "redis.redis.opstreelabs.in", "rabbitmq.com", "mysql.oracle.com",
        "pxc.percona.com", "psmdb.percona.com", "minio.min.io", "cassandra.datastax.com", "flink.apache.org", "sparkoperator.k8s.io",
        "argoproj.io", "tekton.dev", "jaegertracing.io", "opentelemetry.io",
    ];

    public static bool MayMatch(Service service, ManifestSet set) => MayMatch(service.Selector, service.Namespace, set);

    public static bool MayMatch(LabelSelector selector, string @namespace, ManifestSet set) =>
        selector.Requirements.Any(static requirement => requirement is { Key: "istio", Values: ["ingressgateway" or "egressgateway"] }
            || requirement.Key is "gateway.networking.k8s.io/gateway-name")
        || (@namespace == "kube-system" && selector.Requirements.Any(IsControlPlane))
        || set.HasOperator(@namespace);

    /// <summary>The static pods and add-ons that every cluster brings along.</summary>
    private static bool IsControlPlane(LabelRequirement requirement) => requirement switch
    {
        { Key: "component", Values: ["kube-apiserver" or "kube-controller-manager" or "kube-scheduler" or "etcd"] } => true,
        { Key: "k8s-app", Values: ["kube-dns" or "kube-proxy" or "metrics-server"] } => true,
        _ => false,
    };

    /// <summary>Whether an object is a custom resource from which an operator makes pods.</summary>
    public static bool IsOperated(ManifestObject manifest) => manifest is { Workload: null, Group.Length: > 0 } && !IsDescription(manifest.Kind) && OperatorGroups.Any(group =>
        manifest.Group == group || (manifest.Group.EndsWith(group, StringComparison.Ordinal) && manifest.Group[manifest.Group.Length - group.Length - 1] == '.'));

    /// <summary>Custom resources of these groups that only describe what others run.</summary>
    private static bool IsDescription(string kind) => kind is "ServiceMonitor" or "PodMonitor" or "PrometheusRule" or "Probe" or "ScrapeConfig" or "AlertmanagerConfig"
        or "Application" or "AppProject" or "ApplicationSet";
}
