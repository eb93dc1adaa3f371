using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Networking;

/// <summary>What decides which backend of a class gets a request.</summary>
internal readonly record struct IngressRoute(string Class, string Host, string Path, string PathType)
{
    /// <summary>Annotations by which controllers tell requests of one path apart: a share of them, a header, a port.</summary>
    private static readonly string[] Distinguishing =
    [
        "nginx.ingress.kubernetes.io/canary", "nginx.ingress.kubernetes.io/use-regex", "alb.ingress.kubernetes.io/conditions.", "alb.ingress.kubernetes.io/listen-ports",
        "alb.ingress.kubernetes.io/group.name", "alb.ingress.kubernetes.io/load-balancer-name", "traefik.ingress.kubernetes.io/", "alb.ingress.kubernetes.io/canary", "haproxy.org/", "nginx.org/mergeable-ingress-type",
    ];

    /// <summary>The routes of an Ingress, each at its path; none when what distinguishes them is not known or not in the rules.</summary>
    public static IEnumerable<(IngressRoute Route, Field Path)> Of(Ingress ingress)
    {
        if (ingress.Class is not { } name || ingress.Annotations.Entries.Any(static annotation => Distinguishing.Any(key => annotation.Key!.StartsWith(key, StringComparison.Ordinal))))
            yield break;
        foreach (var (rule, path) in ingress.Paths)
        {
            if (path.IsUnknown || path.IsOpen || rule["host"].IsUnknown || path["path"].IsUnknown || path["pathType"].IsUnknown)
                continue;
            var type = path["pathType"].Text ?? "ImplementationSpecific";
            var text = path["path"].Text ?? "";
            // A trailing slash does not count where paths are compared element by element.
            if (type == "Prefix")
                text = text.TrimEnd('/');
            yield return (new IngressRoute(name, (rule["host"].Text ?? "").ToLowerInvariant(), text, type), path);
        }
    }
}
