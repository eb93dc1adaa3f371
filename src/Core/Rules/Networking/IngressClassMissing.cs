using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2013: an Ingress that does not say, or says in a way that is no longer meant, which controller serves it.</summary>
internal sealed class IngressClassMissing : ObjectRule
{
    public override RuleInfo Info { get; } = new("PLM2013", "ingress-class-missing", Severity.Info)
    {
        Title = "An Ingress does not say its class, or says it by the deprecated annotation.",
        Why = "An Ingress works only with a controller, and the class says with which. Without one, no controller may serve it, or several.",
        FromNotes = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (Ingress.Of(manifest) is not { } ingress || manifest.Spec is { IsPresent: true, Mapping: not { Rest: null } } || manifest.Metadata.IsUnknown || manifest.Metadata.IsOpen
            || ingress.Annotations.IsUnknown || ingress.Annotations.IsOpen)
        {
            return;
        }

        var name = ingress.ClassName;
        var annotation = ingress.ClassAnnotation;
        if (name.IsAbsent && annotation.IsAbsent)
        {
            if (!HasDefaultClass(report.Set))
                report.At(name, $"{ingress.DisplayName} does not say its class").Suggest("add spec.ingressClassName");
        }
        else if (name.IsPresent && annotation.IsPresent)
        {
            if (name.Text is { } one && annotation.Text is { } other && one != other)
            {
                report.At(annotation, $"{ingress.DisplayName} has class \"{one}\" by ingressClassName and \"{other}\" by annotation: the API server refuses it", Severity.Error)
                    .Also(name, "the class");
            }
            else if (!annotation.IsUnknown)
            {
                report.At(annotation, $"{ingress.DisplayName} says its class twice, by ingressClassName and by the deprecated annotation").Also(name, "the class").Suggest("remove the annotation");
            }
        }
        else if (name.IsAbsent && ingress.IsV1 && annotation.Text is { } text && !IsKnownByAnnotationOnly(text))
        {
            report.At(annotation, $"{ingress.DisplayName} says its class \"{text}\" by the deprecated annotation").Suggest("write spec.ingressClassName instead");
        }
    }

    /// <summary>Google's controller looks at the annotation alone.</summary>
    private static bool IsKnownByAnnotationOnly(string className) => className is "gce" or "gce-internal";

    private static bool HasDefaultClass(ManifestSet set) => set.HasUnknown("IngressClass") || set.OfKind(new ApiKind("networking.k8s.io", "IngressClass"))
        .Any(static ingressClass => ingressClass.Metadata["annotations"]["ingressclass.kubernetes.io/is-default-class"] is { IsPresent: true } value && value.Text != "false");
}
