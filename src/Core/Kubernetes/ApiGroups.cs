using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>Facts about kinds that hold across API versions.</summary>
internal static class ApiGroups
{
    private static readonly HashSet<string> ClusterScoped = new(StringComparer.Ordinal)
    {
        "APIService", "CertificateSigningRequest", "ClusterIssuer", "ClusterRole", "ClusterRoleBinding", "ClusterTrustBundle",
        "ComponentStatus", "CSIDriver", "CSINode", "CustomResourceDefinition", "DeviceClass", "FlowSchema", "GatewayClass",
        "IngressClass", "IPAddress", "MutatingAdmissionPolicy", "MutatingAdmissionPolicyBinding", "MutatingWebhookConfiguration",
        "Namespace", "Node", "PersistentVolume", "PodSecurityPolicy", "PriorityClass", "PriorityLevelConfiguration", "ResourceSlice",
        "RuntimeClass", "SecurityContextConstraints", "ServiceCIDR", "StorageClass", "StorageVersionMigration",
        "ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding", "ValidatingWebhookConfiguration", "VolumeAttachment",
        "VolumeAttributesClass", "VolumeSnapshotClass",
    };

    /// <summary>Groups whose documents configure a tool and never reach an API server.</summary>
    private static readonly HashSet<string> ToolConfiguration = new(StringComparer.Ordinal)
    {
        "kubelet.config.k8s.io", "kubeproxy.config.k8s.io", "kubescheduler.config.k8s.io", "kubeadm.k8s.io", "kind.x-k8s.io",
        "kustomize.config.k8s.io", "apiserver.config.k8s.io", "audit.k8s.io", "client.authentication.k8s.io", "skaffold",
        "ctlptl.dev", "k3d.io", "minikube.sigs.k8s.io", "eksctl.io", "pod-security.admission.config.k8s.io", "config.linuxkit.io",
        "krew.googlecontainertools.github.com",
    };

    public static bool IsClusterScoped(string kind) => ClusterScoped.Contains(kind);

    public static bool IsToolConfiguration(string group, string kind) =>
        ToolConfiguration.Contains(group) || (group.Length == 0 && kind is "Config" or "Kustomization");

    /// <summary>
    /// The kind under the group it lives in today: a Deployment of <c>extensions/v1beta1</c> and one of <c>apps/v1</c> are the
    /// same object to the API server.
    /// </summary>
    public static ApiKind Current(string group, string kind) => (group, kind) switch
    {
        ("extensions", "Deployment" or "DaemonSet" or "ReplicaSet") => new("apps", kind),
        ("extensions", "Ingress" or "NetworkPolicy") => new("networking.k8s.io", kind),
        ("extensions", "PodSecurityPolicy") => new("policy", kind),
        ("", "DeploymentConfig") => new("apps.openshift.io", kind),
        _ => new(group, kind),
    };
}
