using k8s.Models;
using Plimsoll;

namespace Fleet;

/// <summary>The way in from outside. TLS ends here.</summary>
[Manifests(Folder = "hula")]
public static partial class HulaIngress
{
    private static readonly (string Host, V1Service Service)[] Sites =
    [
        ("tickets.hula.example.com", HulaTtp.Service),
        ("admin.hula.example.com", HulaAdmin.Service),
    ];

    public static V1Ingress Ingress => new()
    {
        Metadata = new() { Name = "hula", NamespaceProperty = Namespaces.Hula },
        Spec = new()
        {
            IngressClassName = "nginx",
            Tls = [new() { SecretName = "hula-tls", Hosts = [.. Sites.Select(site => site.Host)] }],
            Rules = [.. Sites.Select(site => Rule(site.Host, site.Service))],
        },
    };

    private static V1IngressRule Rule(string host, V1Service service) => new()
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
                    Backend = new() { Service = new() { Name = service.Metadata.Name, Port = new() { Name = Ports.Http } } },
                },
            ],
        },
    };
}
