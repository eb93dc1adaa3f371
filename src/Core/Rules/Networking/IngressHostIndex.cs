using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Networking;

/// <summary>
/// Which hosts the Ingresses of each namespace serve, and for which they have certificates. Controllers join the Ingresses of a host, so
/// that one may route what another has the certificate for.
/// </summary>
internal sealed class IngressHostIndex
{
    private readonly HashSet<(string Namespace, string Host)> _served = [];
    private readonly HashSet<(string Namespace, string Host)> _encrypted = [];

    public IngressHostIndex(ManifestSet set)
    {
        foreach (var ingress in set.OfKind(Ingress.ApiKind).Select(Ingress.Of).OfType<Ingress>())
        {
            foreach (var host in ingress.Hosts)
                _served.Add((ingress.Object.Namespace, host.Text!.ToLowerInvariant()));
            foreach (var host in ingress.TlsHosts)
                _encrypted.Add((ingress.Object.Namespace, host.Text!.ToLowerInvariant()));
        }
    }

    /// <summary>Whether a rule serves a host of a certificate; of a wildcard also one of its hosts.</summary>
    public bool IsServed(string @namespace, string host) => Contains(_served, @namespace, host);

    public bool IsEncrypted(string @namespace, string host) => Contains(_encrypted, @namespace, host);

    private static bool Contains(HashSet<(string Namespace, string Host)> hosts, string @namespace, string host)
    {
        host = host.ToLowerInvariant();
        return hosts.Contains((@namespace, host)) || (host.IndexOf('.') is var dot and > 0 && hosts.Contains((@namespace, "*" + host.Substring(dot))));
    }
}
