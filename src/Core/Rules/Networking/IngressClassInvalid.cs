using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2033: an IngressClass that the API server refuses.</summary>
internal sealed class IngressClassInvalid : ObjectRule
{
    private const int LongestController = 250;

    public override RuleInfo Info { get; } = new("PLM2033", "ingress-class-invalid", Severity.Error)
    {
        Title = "An IngressClass's controller or parameters are not ones that the API server takes.",
        Why = "The controller is a path that starts with a domain, such as example.com/ingress. Parameters of scope Namespace say in which, and those of scope Cluster do not.",
        IsRefused = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest.ApiKind != new ApiKind("networking.k8s.io", "IngressClass") || manifest.Spec is { IsPresent: true, Mapping: not { Rest: null } })
            return;
        var controller = manifest.Spec["controller"];
        if (controller.IsAbsent || controller.Text is "")
            report.At(controller, $"{manifest.DisplayName} has no controller").Suggest("such as k8s.io/ingress-nginx");
        else if (controller.Text is { } text && (text.Length > LongestController || !IsDomainPrefixedPath(text)))
            report.At(controller, $"{manifest.DisplayName} has the controller \"{text}\": it is a domain, a slash and a path").Suggest("such as k8s.io/ingress-nginx");
        if (manifest.Spec["parameters"].Mapping is { Rest: null })
            CheckParameters(manifest, manifest.Spec["parameters"], report);
    }

    private static void CheckParameters(ManifestObject manifest, Field parameters, Report report)
    {
        foreach (var key in new[] { "kind", "name" })
        {
            // What is missing altogether is another rule's business.
            if (parameters[key].Text is "")
                report.At(parameters[key], $"{manifest.DisplayName} has parameters without {key}");
            else if (parameters[key].Text is { } text && !IngressInvalid.IsPathSegment(text))
                report.At(parameters[key], $"{manifest.DisplayName} has parameters with the {key} \"{text}\", which holds what a path cannot");
        }

        if (parameters["apiGroup"].Text is { } group && !DnsName.IsSubdomain(group))
            report.At(parameters["apiGroup"], $"{manifest.DisplayName} has parameters of the API group \"{group}\", which is not a DNS name");
        var scope = parameters["scope"];
        var @namespace = parameters["namespace"];
        if (scope.Text == "Namespace" && @namespace.IsAbsent)
            report.At(@namespace, $"{manifest.DisplayName} has parameters of scope Namespace and does not say in which").Also(scope, "the scope");
        else if (scope.Text == "Namespace" && @namespace.Text is { } name && !DnsName.IsLabel(name))
            report.At(@namespace, $"{manifest.DisplayName} has parameters in namespace \"{name}\", which cannot be the name of one");
        else if ((scope.Text == "Cluster" || scope.IsAbsent) && @namespace is { IsPresent: true, IsUnknown: false })
            report.At(@namespace, $"{manifest.DisplayName} has parameters of scope Cluster and of a namespace").Also(scope, "the scope").Suggest("set scope: Namespace, or remove namespace");
    }

    /// <summary>A DNS name, a slash, and segments of what can stand in a path.</summary>
    private static bool IsDomainPrefixedPath(string text)
    {
        var slash = text.IndexOf('/');
        return slash > 0 && slash + 1 < text.Length && DnsName.IsSubdomain(text.Substring(0, slash))
            && text.Substring(slash + 1).All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '/' or '-' or '.' or '_' or '~' or '!' or '$' or '&' or '\'' or '(' or ')' or '*' or '+' or ',' or ';' or '=' or ':' or '%' or '@');
    }
}
