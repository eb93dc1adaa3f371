using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Networking;

/// <summary>Which Ingress of a set has a route first. Classes and hosts are the cluster's, whatever the namespace.</summary>
internal sealed class IngressRouteIndex
{
    private readonly Dictionary<IngressRoute, (Ingress Ingress, Field Path)> _first = [];

    public IngressRouteIndex(ManifestSet set)
    {
        foreach (var ingress in set.OfKind(Ingress.ApiKind).InSourceOrder().Select(Ingress.Of).OfType<Ingress>())
        {
            foreach (var (route, path) in IngressRoute.Of(ingress))
            {
                if (!_first.ContainsKey(route))
                    _first.Add(route, (ingress, path));
            }
        }
    }

    public (Ingress Ingress, Field Path) First(IngressRoute route) => _first[route];
}
