namespace Plimsoll.Kubernetes.Rbac;

/// <summary>The ClusterRoles that every cluster has, and what they allow of what rules ask for.</summary>
internal static class BuiltInRoles
{
    public const string ClusterAdmin = "cluster-admin";

    private static readonly string[] Everything = ["*"];
    private static readonly string[] Write = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"];

    private static readonly PolicyRule[] OfClusterAdmin = [new(Everything, Everything, Everything)];

    private static readonly PolicyRule[] OfEdit =
    [
        new([""], ["secrets", "configmaps", "pods", "replicationcontrollers", "services", "serviceaccounts", "persistentvolumeclaims"], Write),
        new([""], ["pods/exec", "pods/attach", "pods/portforward", "pods/proxy"], Write),
        new([""], ["serviceaccounts"], ["impersonate"]),
        new(["apps"], ["daemonsets", "deployments", "replicasets", "statefulsets"], Write),
        new(["batch"], ["cronjobs", "jobs"], Write),
    ];

    public static bool IsBuiltIn(string clusterRole) => clusterRole is ClusterAdmin or "admin" or "edit" or "view" || clusterRole.StartsWith("system:", StringComparison.Ordinal);

    /// <summary>The Roles that the API server and kubeadm make for themselves.</summary>
    public static bool IsBuiltInRole(string @namespace, string role) => (@namespace is "kube-system" or "kube-public")
        && (role.StartsWith("system:", StringComparison.Ordinal) || role.StartsWith("kubeadm:", StringComparison.Ordinal)
            || role is "extension-apiserver-authentication-reader" or "kube-proxy");

    public static IReadOnlyList<PolicyRule> RulesOf(string clusterRole) => clusterRole switch
    {
        ClusterAdmin => OfClusterAdmin,
        "admin" or "edit" => OfEdit,
        _ => [],
    };

    /// <summary>The labels by which ClusterRoles add their rules to a role that every cluster has; none when it takes none.</summary>
    public static IReadOnlyList<string> AggregationLabelsOf(string clusterRole) => clusterRole switch
    {
        "admin" => [Label("admin"), Label("edit"), Label("view")],
        "edit" => [Label("edit"), Label("view")],
        "view" => [Label("view")],
        _ => [],
    };

    private static string Label(string role) => "rbac.authorization.k8s.io/aggregate-to-" + role;
}
