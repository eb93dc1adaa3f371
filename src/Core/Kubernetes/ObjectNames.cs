using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>Which form the API server demands of the name of an object.</summary>
internal static class ObjectNames
{
    /// <summary>A CronJob's Jobs are named after it and the time, and have 63 characters themselves.</summary>
    public const int MostOfCronJob = 52;

    private static readonly HashSet<ApiKind> Subdomains =
    [
        new("", "Pod"), new("", "PodTemplate"), new("", "ReplicationController"), new("", "ConfigMap"), new("", "Secret"), new("", "ServiceAccount"),
        new("", "Endpoints"), new("", "LimitRange"), new("", "ResourceQuota"), new("", "PersistentVolume"), new("", "PersistentVolumeClaim"), new("", "Node"),
        new("apps", "Deployment"), new("apps", "DaemonSet"), new("apps", "ReplicaSet"), new("apps", "ControllerRevision"),
        new("batch", "Job"), new("batch", "CronJob"), new("autoscaling", "HorizontalPodAutoscaler"),
        new("networking.k8s.io", "Ingress"), new("networking.k8s.io", "IngressClass"), new("networking.k8s.io", "NetworkPolicy"), new("networking.k8s.io", "ServiceCIDR"),
        new("discovery.k8s.io", "EndpointSlice"), new("coordination.k8s.io", "Lease"), new("node.k8s.io", "RuntimeClass"), new("scheduling.k8s.io", "PriorityClass"),
        new("storage.k8s.io", "StorageClass"), new("storage.k8s.io", "CSINode"), new("storage.k8s.io", "CSIStorageCapacity"),
        new("storage.k8s.io", "VolumeAttachment"), new("storage.k8s.io", "VolumeAttributesClass"),
        new("admissionregistration.k8s.io", "MutatingWebhookConfiguration"), new("admissionregistration.k8s.io", "ValidatingWebhookConfiguration"),
        new("admissionregistration.k8s.io", "ValidatingAdmissionPolicy"), new("admissionregistration.k8s.io", "ValidatingAdmissionPolicyBinding"),
        new("admissionregistration.k8s.io", "MutatingAdmissionPolicy"), new("admissionregistration.k8s.io", "MutatingAdmissionPolicyBinding"),
        new("apiextensions.k8s.io", "CustomResourceDefinition"), new("apiregistration.k8s.io", "APIService"),
        new("flowcontrol.apiserver.k8s.io", "FlowSchema"), new("flowcontrol.apiserver.k8s.io", "PriorityLevelConfiguration"),
        new("resource.k8s.io", "DeviceClass"), new("resource.k8s.io", "ResourceClaim"), new("resource.k8s.io", "ResourceClaimTemplate"), new("resource.k8s.io", "ResourceSlice"),
    ];

    private static readonly HashSet<ApiKind> PathSegments =
    [
        new("rbac.authorization.k8s.io", "Role"), new("rbac.authorization.k8s.io", "ClusterRole"),
        new("rbac.authorization.k8s.io", "RoleBinding"), new("rbac.authorization.k8s.io", "ClusterRoleBinding"),
        new("certificates.k8s.io", "CertificateSigningRequest"), new("policy", "PodDisruptionBudget"),
    ];

    /// <summary>The form; null for kinds of which nobody here knows it.</summary>
    public static NameForm? FormOf(ApiKind kind) =>
        kind == new ApiKind("", "Service") ? NameForm.LabelOfLetter
        : kind == new ApiKind("", "Namespace") || kind == new ApiKind("apps", "StatefulSet") ? NameForm.Label
        : Subdomains.Contains(kind) || IsCustom(kind.Group) ? NameForm.Subdomain
        : PathSegments.Contains(kind) ? NameForm.PathSegment
        : null;

    /// <summary>A kind of Kubernetes' own that is stored under a name.</summary>
    public static bool IsBuiltIn(ApiKind kind) => FormOf(kind) is not null && !IsCustom(kind.Group);

    /// <summary>
    /// Groups whose kinds come from CustomResourceDefinitions. Those of Kubernetes' own domain may be served by anything, and OpenShift's
    /// are partly served by a server of its own, with its own rules.
    /// </summary>
    private static bool IsCustom(string group) => group.IndexOf('.') >= 0
        && !group.EndsWith(".k8s.io", StringComparison.Ordinal) && !group.EndsWith("openshift.io", StringComparison.Ordinal) && group != "packages.operators.coreos.com";
}
