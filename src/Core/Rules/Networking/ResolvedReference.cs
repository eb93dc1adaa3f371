using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Networking;

/// <summary>A host in a text, taken apart into the names that the cluster's DNS would look for.</summary>
/// <param name="ServiceName">The Service.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="PodName">The pod behind the Service, where one is named; else null.</param>
/// <param name="Service">The Service of that name; null when the set has none.</param>
internal sealed record ResolvedReference(string ServiceName, string Namespace, string? PodName, Service? Service)
{
    /// <summary>Null when the host is no name of the cluster, or cannot be told from others.</summary>
    public static ResolvedReference? Of(ServiceReference reference, string ownNamespace, ManifestSet set)
    {
        var labels = reference.Host.Split('.');
        switch (reference.Form)
        {
            case ServiceReferenceForm.Qualified:
                var svc = Array.IndexOf(labels, "svc", 2);
                return svc == 3 ? Make(labels[1], labels[2], labels[0]) : Make(labels[0], labels[1], null);
            case ServiceReferenceForm.TwoLabels:
                if (set.FindService(ownNamespace, labels[1]) is not null)
                    return Make(labels[1], ownNamespace, labels[0]);
                return set.ServicesIn(labels[1]).Count > 0 && !IsPublicDomain(labels[1]) ? Make(labels[0], labels[1], null) : null;
            default:
                return Make(reference.Host, ownNamespace, null);
        }

        ResolvedReference Make(string name, string @namespace, string? pod) => new(name, @namespace, pod, set.FindService(@namespace, name));
    }

    /// <summary>Domains that are names of namespaces too.</summary>
    private static bool IsPublicDomain(string label) =>
        label is { Length: 2 } or "com" or "org" or "net" or "edu" or "gov" or "int" or "mil" or "info" or "dev" or "app" or "cloud" or "local" or "internal" or "test" or "example"
            or "shop" or "store" or "blog" or "online" or "site" or "tech" or "run" or "live" or "network" or "systems" or "tools" or "zone" or "page" or "media" or "bank" or "team"
            or "lan" or "home" or "corp" or "localdomain" or "company" or "build" or "services" or "software" or "data" or "games" or "news" or "chat" or "social" or "video" or "works";
}
