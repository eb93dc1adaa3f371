using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2014: two backends for the same requests.</summary>
internal sealed class IngressRouteConflict : ObjectRule
{
    public override RuleInfo Info { get; } = new("PLM2014", "ingress-route-conflict", Severity.Warn)
    {
        Title = "The same host, path and path type has two backends.",
        Why = "Of two equal routes a controller takes one, by its own rules such as age, and the other never gets a request.",
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (Ingress.Of(manifest) is not { } ingress)
            return;
        foreach (var (route, path) in IngressRoute.Of(ingress))
        {
            var (first, taken) = report.Set.Index(static set => new IngressRouteIndex(set)).First(route);
            var isSame = first.Object == manifest;
            // Two Ingresses of one name are one Ingress, written twice.
            if ((isSame && taken.Path == path.Path) || (!isSame && first.Object.Name == manifest.Name && first.Object.Namespace == manifest.Namespace))
                continue;
            // Who serves all hosts in another namespace is often in another cluster: there only a host tells.
            if (!isSame && route.Host.Length == 0 && first.Object.Namespace != manifest.Namespace)
                continue;
            report.At(path["path"], $"{ingress.DisplayName} routes {Show(route)}, which {(isSame ? "it routes already" : $"{first.DisplayName} routes too")}")
                .Also(taken["path"], "routed here");
        }
    }

    private static string Show(IngressRoute route) => $"{(route.Host.Length == 0 ? "every host" : route.Host)}, path \"{(route.Path.Length == 0 ? "/" : route.Path)}\" ({route.PathType})";
}
