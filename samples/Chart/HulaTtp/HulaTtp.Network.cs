using k8s.Models;
using Plimsoll;

namespace Hula;

public sealed partial class HulaTtp
{
    /// <summary>The address inside the cluster.</summary>
    public V1Service Service => new()
    {
        Metadata = Metadata(release.FullName),
        Spec = new()
        {
            Selector = release.Selector(),
            Ports = [new() { Name = Http, Port = values.Service.Port, TargetPort = Http }],
        },
    };

    /// <summary>The way in from outside. TLS ends here.</summary>
    public V1Ingress? Ingress => values.Ingress.Enabled
        ? new()
        {
            Metadata = new()
            {
                Name = release.FullName,
                Labels = Labelled(release.Labels()),
                Annotations = values.Ingress.Annotations.NullIfEmpty(),
            },
            Spec = new()
            {
                IngressClassName = values.Ingress.ClassName,
                Tls = values.Ingress.TlsSecret is { } secret
                    ? [new() { SecretName = secret, Hosts = [.. values.Ingress.Hosts] }]
                    : null,
                Rules = [.. values.Ingress.Hosts.Select(Rule)],
            },
        }
        : null;

    private V1IngressRule Rule(string host) => new()
    {
        Host = host,
        Http = new()
        {
            Paths =
            [
                new()
                {
                    Path = "/",
                    PathType = "Prefix",
                    Backend = new() { Service = new() { Name = Service.Metadata.Name, Port = new() { Name = Http } } },
                },
            ],
        },
    };
}
