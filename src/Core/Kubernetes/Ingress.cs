using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>The view of an Ingress of any API version.</summary>
internal sealed class Ingress
{
    public const string ClassAnnotationKey = "kubernetes.io/ingress.class";

    private Ingress(ManifestObject manifest) => Object = manifest;

    public static ApiKind ApiKind { get; } = new("networking.k8s.io", "Ingress");

    public ManifestObject Object { get; }

    public string DisplayName => Object.DisplayName;

    /// <summary>Of the version that the others were replaced by, in which backends and classes are written otherwise.</summary>
    public bool IsV1 => Object is { Group: "networking.k8s.io", Version: "v1" };

    public Field Tls => Object.Spec["tls"];

    public Field Rules => Object.Spec["rules"];

    public Field DefaultBackendField => Object.Spec[IsV1 ? "defaultBackend" : "backend"];

    public Field ClassName => Object.Spec["ingressClassName"];

    public Field ClassAnnotation => Annotations[ClassAnnotationKey];

    public Field Annotations => Object.Metadata["annotations"];

    /// <summary>The class that serves it, empty for the cluster's default one; null when it is not known.</summary>
    public string? Class => ClassName.IsPresent ? ClassName.Text
        : ClassAnnotation.IsPresent ? ClassAnnotation.Text
        : Annotations.IsUnknown || Annotations.IsOpen ? null : "";

    /// <summary>The backends of all paths, and the default one.</summary>
    public IEnumerable<IngressBackend> Backends
    {
        get
        {
            if (DefaultBackendField.IsPresent)
                yield return new IngressBackend(this, DefaultBackendField);
            foreach (var (_, path) in Paths)
            {
                if (path["backend"].IsPresent)
                    yield return new IngressBackend(this, path["backend"]);
            }
        }
    }

    /// <summary>The paths of all rules, each with its rule.</summary>
    public IEnumerable<(Field Rule, Field Path)> Paths =>
        Rules.Items.SelectMany(static rule => rule.At("http", "paths").Items.Select(path => (rule, path)));

    /// <summary>The hosts of its rules; none of those without one, which serve every host.</summary>
    public IEnumerable<Field> Hosts => Rules.Items.Select(static rule => rule["host"]).Where(static host => host.Text is { Length: > 0 });

    /// <summary>The hosts that its certificates are for.</summary>
    public IEnumerable<Field> TlsHosts => Tls.Items.SelectMany(static item => item["hosts"].Items).Where(static host => host.Text is { Length: > 0 });

    /// <summary>Whether requests for hosts that no rule names are served too, or may be.</summary>
    public bool ServesEveryHost => DefaultBackendField.IsPresent || Rules.IsUnknown
        || Rules.Items.Any(static rule => rule.IsUnknown || rule.IsOpen || rule["host"].IsAbsent || rule["host"].IsUnknown || rule["host"].Text is "");

    /// <summary>Null for any other object.</summary>
    public static Ingress? Of(ManifestObject manifest) => manifest.ApiKind == ApiKind ? new Ingress(manifest) : null;

    /// <summary>Whether a host is the one that a rule or a certificate names, or one of those that its wildcard stands for: one label.</summary>
    public static bool IsCovered(string host, string by) => string.Equals(host, by, StringComparison.OrdinalIgnoreCase)
        || (by.StartsWith("*.", StringComparison.Ordinal) && host.IndexOf('.') is var dot and > 0
            && string.Equals(host.Substring(dot), by.Substring(1), StringComparison.OrdinalIgnoreCase));
}
