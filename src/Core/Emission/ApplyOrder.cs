namespace Plimsoll.Emission;

/// <summary>
/// The order in which objects should reach a cluster, as the two digits that their file names start with: what others refer
/// to comes first, and Services come before the pods that want their variables.
/// </summary>
internal static class ApplyOrder
{
    private const string Rest = "99";

    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        ["/Namespace"] = "00",

        ["/LimitRange"] = "10",
        ["/ResourceQuota"] = "10",
        ["networking.k8s.io/NetworkPolicy"] = "10",
        ["policy/PodDisruptionBudget"] = "10",
        ["scheduling.k8s.io/PriorityClass"] = "10",

        ["/ServiceAccount"] = "20",
        ["rbac.authorization.k8s.io/ClusterRole"] = "21",
        ["rbac.authorization.k8s.io/Role"] = "21",
        ["rbac.authorization.k8s.io/ClusterRoleBinding"] = "22",
        ["rbac.authorization.k8s.io/RoleBinding"] = "22",

        ["apiextensions.k8s.io/CustomResourceDefinition"] = "30",

        ["/ConfigMap"] = "40",
        ["/Secret"] = "41",

        ["storage.k8s.io/StorageClass"] = "50",
        ["/PersistentVolume"] = "51",
        ["/PersistentVolumeClaim"] = "52",

        ["/Service"] = "60",

        ["/Pod"] = "70",
        ["/ReplicationController"] = "70",
        ["apps/ReplicaSet"] = "70",
        ["apps/Deployment"] = "70",
        ["apps/StatefulSet"] = "70",
        ["apps/DaemonSet"] = "70",
        ["batch/Job"] = "70",
        ["batch/CronJob"] = "70",

        ["autoscaling/HorizontalPodAutoscaler"] = "80",
        ["autoscaling.k8s.io/VerticalPodAutoscaler"] = "80",

        ["networking.k8s.io/IngressClass"] = "90",
        ["networking.k8s.io/Ingress"] = "91",
    };

    public static string Prefix(EmittedObject emitted) => Prefixes.TryGetValue($"{emitted.Group}/{emitted.Kind}", out var prefix) ? prefix : Rest;
}
