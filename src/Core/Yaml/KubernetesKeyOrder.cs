namespace Plimsoll.Yaml;

/// <summary>
/// The order in which people write the keys of Kubernetes objects, after the examples in its documentation. What is not in the
/// table (labels, data, custom resources …) stays as written, except that <c>name</c> comes first in the items of lists.
/// </summary>
internal static class KubernetesKeyOrder
{
    private static readonly KeyOrder Metadata = new("name generateName namespace labels annotations *")
    {
        ["ownerReferences"] = new("apiVersion kind name *"),
    };

    private static readonly KeyOrder Reference = new("apiVersion kind name *");
    private static readonly KeyOrder KeyOfNamed = new("name key *");
    private static readonly KeyOrder NamedSource = new("name *");
    private static readonly KeyOrder TypeFirst = new("type *");

    private static readonly KeyOrder Quantities = new("cpu memory ephemeral-storage *");

    private static readonly KeyOrder Resources = new("requests limits *") { ["requests"] = Quantities, ["limits"] = Quantities };

    private static readonly KeyOrder HttpGet = new("scheme host path port *");

    private static readonly KeyOrder Probe = new("httpGet tcpSocket grpc exec initialDelaySeconds periodSeconds timeoutSeconds successThreshold failureThreshold *")
    {
        ["httpGet"] = HttpGet,
    };

    private static readonly KeyOrder Container = new(
        "name image imagePullPolicy command args workingDir ports envFrom env resources volumeMounts volumeDevices " +
        "startupProbe livenessProbe readinessProbe lifecycle * securityContext")
    {
        ["ports"] = new("name containerPort hostPort hostIP protocol *"),
        ["env"] = new("name value valueFrom *")
        {
            ["valueFrom"] = new("*") { ["configMapKeyRef"] = KeyOfNamed, ["secretKeyRef"] = KeyOfNamed },
        },
        ["resources"] = Resources,
        ["volumeMounts"] = new("name mountPath subPath subPathExpr readOnly *"),
        ["startupProbe"] = Probe,
        ["livenessProbe"] = Probe,
        ["readinessProbe"] = Probe,
    };

    private static readonly KeyOrder AffinityTerm = new("topologyKey labelSelector *");

    private static readonly KeyOrder PodAffinity = new("*")
    {
        ["requiredDuringSchedulingIgnoredDuringExecution"] = AffinityTerm,
        ["preferredDuringSchedulingIgnoredDuringExecution"] = new("weight podAffinityTerm *") { ["podAffinityTerm"] = AffinityTerm },
    };

    private static readonly KeyOrder PodSpec = new("serviceAccountName priorityClassName * affinity topologySpreadConstraints initContainers containers ephemeralContainers volumes")
    {
        ["initContainers"] = Container,
        ["containers"] = Container,
        ["ephemeralContainers"] = Container,
        ["affinity"] = new("*") { ["podAffinity"] = PodAffinity, ["podAntiAffinity"] = PodAffinity },
        ["resources"] = Resources,
        ["tolerations"] = new("key operator value effect *"),
        ["topologySpreadConstraints"] = new("maxSkew minDomains topologyKey whenUnsatisfiable labelSelector *"),
        ["volumes"] = new("name *") { ["configMap"] = NamedSource, ["secret"] = new("secretName *") },
    };

    private static readonly KeyOrder PodTemplate = new("metadata spec *") { ["metadata"] = Metadata, ["spec"] = PodSpec };

    private static readonly KeyOrder ClaimSpec = new("accessModes storageClassName volumeMode resources *") { ["resources"] = Resources };

    private static readonly KeyOrder ClaimTemplate = new("apiVersion kind metadata spec *") { ["metadata"] = Metadata, ["spec"] = ClaimSpec };

    private static readonly KeyOrder WorkloadSpec = new("replicas * selector strategy updateStrategy serviceName template volumeClaimTemplates")
    {
        ["strategy"] = TypeFirst,
        ["updateStrategy"] = TypeFirst,
        ["template"] = PodTemplate,
        ["volumeClaimTemplates"] = ClaimTemplate,
    };

    private static readonly KeyOrder CronJobSpec = new("schedule timeZone * jobTemplate")
    {
        ["jobTemplate"] = new("metadata spec *") { ["metadata"] = Metadata, ["spec"] = WorkloadSpec },
    };

    private static readonly KeyOrder ServiceSpec = new("type clusterIP * selector ports") { ["ports"] = new("name port targetPort nodePort protocol *") };

    private static readonly KeyOrder Metric = new("type *")
    {
        ["resource"] = new("name target *") { ["target"] = TypeFirst },
        ["containerResource"] = new("container name target *") { ["target"] = TypeFirst },
        ["pods"] = new("metric target *") { ["target"] = TypeFirst },
        ["object"] = new("describedObject metric target *") { ["describedObject"] = Reference, ["target"] = TypeFirst },
        ["external"] = new("metric target *") { ["target"] = TypeFirst },
    };

    private static readonly KeyOrder AutoscalerSpec = new("scaleTargetRef minReplicas maxReplicas metrics *")
    {
        ["scaleTargetRef"] = Reference,
        ["metrics"] = Metric,
    };

    private static readonly KeyOrder IngressSpec = new("ingressClassName defaultBackend tls rules *")
    {
        ["tls"] = new("hosts secretName *"),
        ["rules"] = new("host http *") { ["http"] = new("paths *") { ["paths"] = new("path pathType backend *") } },
    };

    private static readonly Dictionary<string, KeyOrder> Specs = new(StringComparer.Ordinal)
    {
        ["Pod"] = PodSpec,
        ["Deployment"] = WorkloadSpec,
        ["StatefulSet"] = WorkloadSpec,
        ["DaemonSet"] = WorkloadSpec,
        ["ReplicaSet"] = WorkloadSpec,
        ["ReplicationController"] = WorkloadSpec,
        ["Job"] = WorkloadSpec,
        ["CronJob"] = CronJobSpec,
        ["Service"] = ServiceSpec,
        ["PersistentVolumeClaim"] = ClaimSpec,
        ["HorizontalPodAutoscaler"] = AutoscalerSpec,
        ["Ingress"] = IngressSpec,
        ["NetworkPolicy"] = new("podSelector policyTypes ingress egress *") { ["ingress"] = new("from ports *"), ["egress"] = new("to ports *") },
        ["PodDisruptionBudget"] = new("minAvailable maxUnavailable selector *"),
        ["LimitRange"] = new("limits *") { ["limits"] = new("type *") },
    };

    private static readonly KeyOrder AnySpec = new("*");

    /// <summary>The order for an object of a kind.</summary>
    public static KeyOrder OfKind(string kind) => new("apiVersion kind metadata type immutable value globalDefault spec data binaryData stringData * status")
    {
        ["metadata"] = Metadata,
        ["spec"] = Specs.TryGetValue(kind, out var spec) ? spec : AnySpec,
        ["roleRef"] = new("apiGroup kind name *"),
        ["subjects"] = new("kind name namespace *"),
        ["rules"] = new("apiGroups resources resourceNames nonResourceURLs verbs *"),
    };
}
