using Plimsoll.Model;

namespace Plimsoll.Yaml;

/// <summary>
/// The order in which people write the keys of Kubernetes objects. Each entry lists keys in order; <c>*</c> stands for all
/// others, as written. What is not in the table (labels, data, custom resources …) stays as written, except that
/// <c>name</c> comes first in the items of lists.
/// </summary>
internal sealed class KeyOrder
{
    private static readonly KeyOrder AsWritten = new("*");
    private static readonly KeyOrder Named = new("name *");

    private static readonly KeyOrder Metadata = new("name generateName namespace labels annotations *")
    {
        ["ownerReferences"] = new("apiVersion kind name *"),
    };

    private static readonly KeyOrder Quantities = new("cpu memory ephemeral-storage *");

    private static readonly KeyOrder Resources = new("requests limits *") { ["requests"] = Quantities, ["limits"] = Quantities };

    private static readonly KeyOrder Probe = new(
        "httpGet tcpSocket grpc exec initialDelaySeconds periodSeconds timeoutSeconds successThreshold failureThreshold *");

    private static readonly KeyOrder Reference = new("name key *");

    private static readonly KeyOrder EnvironmentVariable = new("name value valueFrom *")
    {
        ["valueFrom"] = new("*") { ["secretKeyRef"] = Reference, ["configMapKeyRef"] = Reference },
    };

    private static readonly KeyOrder Spread = new("maxSkew minDomains topologyKey whenUnsatisfiable labelSelector *");

    private static readonly KeyOrder AffinityTerm = new("topologyKey labelSelector *");

    private static readonly KeyOrder PodAffinity = new("*")
    {
        ["requiredDuringSchedulingIgnoredDuringExecution"] = AffinityTerm,
        ["preferredDuringSchedulingIgnoredDuringExecution"] = new("weight podAffinityTerm *") { ["podAffinityTerm"] = AffinityTerm },
    };

    private static readonly KeyOrder Strategy = new("type *");

    private static readonly KeyOrder Container = new(
        "name image imagePullPolicy command args workingDir ports envFrom env resources volumeMounts volumeDevices " +
        "startupProbe livenessProbe readinessProbe lifecycle * securityContext")
    {
        ["ports"] = new("name containerPort hostPort hostIP protocol *"),
        ["env"] = EnvironmentVariable,
        ["startupProbe"] = Probe,
        ["livenessProbe"] = Probe,
        ["readinessProbe"] = Probe,
        ["resources"] = Resources,
        ["volumeMounts"] = new("name mountPath subPath subPathExpr readOnly *"),
    };

    private static readonly KeyOrder PodSpec = new("serviceAccountName priorityClassName * affinity topologySpreadConstraints initContainers containers ephemeralContainers volumes")
    {
        ["initContainers"] = Container,
        ["containers"] = Container,
        ["ephemeralContainers"] = Container,
        ["topologySpreadConstraints"] = Spread,
        ["affinity"] = new("*") { ["podAffinity"] = PodAffinity, ["podAntiAffinity"] = PodAffinity },
        ["resources"] = Resources,
    };

    private static readonly KeyOrder PodTemplate = new("metadata spec *") { ["metadata"] = Metadata, ["spec"] = PodSpec };

    private static readonly KeyOrder ClaimSpec = new("accessModes storageClassName volumeMode resources *") { ["resources"] = Resources };

    private static readonly KeyOrder ClaimTemplate = new("apiVersion kind metadata spec *") { ["metadata"] = Metadata, ["spec"] = ClaimSpec };

    private static readonly KeyOrder WorkloadSpec = new("replicas * selector strategy updateStrategy serviceName template volumeClaimTemplates")
    {
        ["strategy"] = Strategy,
        ["updateStrategy"] = Strategy,
        ["template"] = PodTemplate,
        ["volumeClaimTemplates"] = ClaimTemplate,
    };

    private static readonly KeyOrder CronJobSpec = new("schedule timeZone * jobTemplate")
    {
        ["jobTemplate"] = new("metadata spec *") { ["metadata"] = Metadata, ["spec"] = WorkloadSpec },
    };

    private static readonly KeyOrder ServiceSpec = new("type clusterIP * selector ports") { ["ports"] = new("name port targetPort nodePort protocol *") };

    private static readonly KeyOrder AutoscalerSpec = new("scaleTargetRef minReplicas maxReplicas *") { ["scaleTargetRef"] = new("apiVersion kind name *") };

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
    };

    private readonly List<string> _first;
    private readonly List<string> _last;
    private readonly Dictionary<string, KeyOrder> _children = new(StringComparer.Ordinal);

    private KeyOrder(string keys)
    {
        var all = keys.Split(' ');
        var others = Array.IndexOf(all, "*");
        _first = [.. all.Take(others)];
        _last = [.. all.Skip(others + 1)];
    }

    private KeyOrder this[string key]
    {
        set => _children[key] = value;
    }

    /// <summary>The order of an object's own keys, which also knows the order of everything below it.</summary>
    public static KeyOrder Of(Node? root) => root is MappingNode mapping && mapping["kind"] is ScalarNode kind ? OfKind(kind.Text) : AsWritten;

    private static KeyOrder OfKind(string kind) => new("apiVersion kind metadata type immutable spec data binaryData stringData * status")
    {
        ["metadata"] = Metadata,
        ["spec"] = Specs.TryGetValue(kind, out var spec) ? spec : AsWritten,
        ["roleRef"] = new("apiGroup kind name *"),
        ["subjects"] = new("kind name namespace *"),
        ["rules"] = new("apiGroups resources resourceNames nonResourceURLs verbs *"),
    };

    /// <summary>The order of the keys of the mapping under a key.</summary>
    public KeyOrder ForValue(string key) => _children.TryGetValue(key, out var child) ? child : AsWritten;

    /// <summary>The order of the keys of a sequence's item, where this is the order that belongs to the sequence's key.</summary>
    public KeyOrder ForItem(Node item) =>
        !ReferenceEquals(this, AsWritten) ? this : item is MappingNode mapping && mapping["apiVersion"] is not null ? Of(item) : Named;

    public IEnumerable<MappingEntry> Sort(IReadOnlyList<MappingEntry> entries) =>
        _first.Count + _last.Count == 0 || entries.Count < 2 ? entries : entries.OrderBy(entry => Rank(entry.Key));

    private int Rank(string key)
    {
        var first = _first.IndexOf(key);
        return first >= 0 ? first - _first.Count : _last.IndexOf(key) + 1;
    }
}
